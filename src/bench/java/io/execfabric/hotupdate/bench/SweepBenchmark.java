package io.execfabric.hotupdate.bench;

import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.Isolation.Sweep;
import io.execfabric.hotupdate.bench.ScaleWorld.Size;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.support.GeneratedWorld;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.awaitility.core.ConditionFactory;

/**
 * What one live Skill costs the isolation sweep, and so what all of them do: it looks at one after the other. And how long a
 * change waits for the look at its tenant, while all of them are looked at.
 */
public final class SweepBenchmark {

    private static final int TURNS = 3;
    private static final int EACH = 10;
    private static final int MANY = 100_000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Caller ADMIN = new Caller("bench", null, Set.of(Role.PLATFORM_ADMIN), null);

    private SweepBenchmark() {}

    /** Arguments: {@code h2} or {@code mysql}, and how many tenants with ten live Skills each. */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "h2";
        int tenants = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        try (ScaleWorld world = ScaleWorld.approved(database, new Size(tenants + 3, tenants, EACH, 0))) {
            Report.head(database);
            for (int turn = 1; turn <= TURNS; turn++) {
                report(sweep(world, "turn " + turn));
            }
            reportFirst(world);
        }
    }

    private static Sweep sweep(ScaleWorld world, String reason) {
        world.publish(new IsolationInputsChanged(reason));
        return Objects.requireNonNull(soon().until(
                        () -> seen(world).latest(),
                        latest -> latest != null && latest.reason().equals(reason)));
    }

    private static void report(Sweep sweep) {
        mustBeGreen(sweep);
        double each = (double) took(sweep).toMillis() / sweep.versions();
        Report.fact(
                sweep.reason() + ", " + sweep.versions() + " live Skills, " + sweep.checks() + " checks",
                Report.number(each) + " ms each, so "
                        + Duration.ofMillis((long) (each * MANY)).toMinutes() + " minutes for " + MANY);
    }

    private static void reportFirst(ScaleWorld world) {
        world.publish(new IsolationInputsChanged("everything"));
        soon().until(() -> !seen(world).running().isEmpty());
        long begun = System.nanoTime();
        world.publish(new IsolationInputsChanged("one tenant", GeneratedWorld.tenant(0)));
        Sweep first = soon().until(
                        () -> seen(world).others().stream()
                                .filter(sweep -> !sweep.scope().isEmpty())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        mustBeGreen(first);
        String meanwhile = seen(world).running().stream()
                .map(sweep -> sweep.looked() + " of " + sweep.live())
                .findFirst()
                .orElse("all");
        Report.fact(
                "a change of one tenant with " + first.versions() + ", while all are looked at",
                waited.toMillis() + " ms until it has been looked at, which took "
                        + took(first).toMillis() + " ms of it; of all, " + meanwhile + " by then");
        soon().until(() -> seen(world).running().isEmpty());
    }

    private static void mustBeGreen(Sweep sweep) {
        if (!sweep.green() || sweep.versions() == 0) {
            throw new IllegalStateException("Not a sweep to measure: " + sweep);
        }
    }

    private static Duration took(Sweep sweep) {
        return Duration.between(sweep.startedAt(), sweep.endedAt());
    }

    private static Isolation.Report seen(ScaleWorld world) {
        return world.bean(Isolation.class).report(ADMIN);
    }

    private static ConditionFactory soon() {
        return await().atMost(LONGEST).pollInterval(Duration.ofMillis(100));
    }
}
