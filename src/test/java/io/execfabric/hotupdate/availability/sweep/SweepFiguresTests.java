package io.execfabric.hotupdate.availability.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.sweep.SweepProgress.Begun;
import io.execfabric.hotupdate.shared.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sweeps in figures: what they found, and how far they are. */
class SweepFiguresTests {

    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final List<String> EVERYBODY = List.of();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SweepMetrics metrics = new SweepMetrics(meters);
    private final SweepProgress progress = new SweepProgress(meters);

    @Test
    void whatWasRedWithOneTenantIsRedUntilASweepOfAllThatBeganLaterIsGreen() {
        metrics.swept(sweep(0, 10, 7, true, EVERYBODY));
        assertThat(gauge("green")).isOne();

        metrics.swept(sweep(20, 21, 1, false, List.of("acme")));
        assertThat(gauge("green")).isZero();
        metrics.swept(sweep(22, 23, 1, true, List.of("acme")));
        metrics.swept(sweep(11, 30, 7, true, EVERYBODY));
        assertThat(gauge("green")).isZero();

        metrics.swept(sweep(31, 40, 7, true, EVERYBODY));
        assertThat(gauge("green")).isOne();
        assertThat(gauge("versions")).isEqualTo(7);
    }

    @Test
    void howFarASweepIsIsSeenUntilItHasEnded() {
        SweepTally tally = new SweepTally();
        Begun begun = new Begun("a grant", MORNING, List.of(new TenantId("acme")), tally);

        progress.during(begun, () -> {
            tally.expect(3);
            tally.looked(AvailabilityReport.of(MORNING, List.of()));
            assertThat(progress.running())
                    .containsExactly(new Isolation.Running("a grant", MORNING, List.of("acme"), 1, 3));
            assertThat(gauge("running")).isOne();
            assertThat(gauge("remaining")).isEqualTo(2);
            return sweep(0, 1, 1, true, EVERYBODY);
        });

        assertThat(gauge("running")).isZero();
        assertThat(gauge("remaining")).isZero();
    }

    @Test
    void whatWentLiveMeanwhileIsNotTooMuch() {
        SweepTally tally = new SweepTally();
        tally.expect(1);
        tally.couldNotLook();
        tally.couldNotLook();

        Isolation.Running running = new Begun("schedule", MORNING, List.of(), tally).view();

        assertThat(running.looked()).isEqualTo(2);
        assertThat(running.live()).isEqualTo(2);
    }

    @Test
    void aSweepThatFailsIsNotRunningAnyMore() {
        Begun begun = new Begun("schedule", MORNING, List.of(), new SweepTally());

        assertThatThrownBy(() -> progress.during(begun, () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(progress.running()).isEmpty();
    }

    private double gauge(String name) {
        return meters.get("hotupdate.isolation." + name).gauge().value();
    }

    private static Isolation.Sweep sweep(int from, int to, int versions, boolean green, List<String> scope) {
        return new Isolation.Sweep(
                "change",
                MORNING.plusSeconds(from),
                MORNING.plusSeconds(to),
                green,
                versions,
                versions,
                0,
                green ? 0 : 1,
                List.of(),
                scope);
    }
}
