package io.execfabric.hotupdate.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakGlassTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(15));
    private static final Instant BEFORE_END = END.minusNanos(1);

    private final BreakGlass glass = new BreakGlass(
            "glass", BreakGlassOrder.of("acme", "the nightly report hangs", null), "platform-admin", NOW);

    @Test
    void itIsOpenForTheUsualTimeAndNotAMomentLonger() {
        assertThat(glass.isOpen(NOW)).isTrue();
        assertThat(glass.isOpen(BEFORE_END)).isTrue();
        assertThat(glass.isOpen(END)).isFalse();
    }

    @Test
    void closingEndsItForGood() {
        glass.close("another-admin", BEFORE_END);

        assertThat(glass.isOpen(BEFORE_END)).isFalse();
        assertThat(glass.view().state()).isEqualTo(BreakGlassState.CLOSED);
        assertThat(glass.view().endedAt()).isEqualTo(BEFORE_END);
        assertThat(glass.view().endedBy()).isEqualTo("another-admin");
        assertEnded(() -> glass.close("platform-admin", BEFORE_END));
        assertThat(glass.expire(END)).isFalse();
        assertThat(glass.view().state()).isEqualTo(BreakGlassState.CLOSED);
    }

    @Test
    void itRunsOutAtItsEndWhoeverNoticesWhen() {
        assertThat(glass.expire(BEFORE_END)).isFalse();
        assertThat(glass.view().state()).isEqualTo(BreakGlassState.OPEN);

        assertThat(glass.expire(END.plusSeconds(77))).isTrue();

        assertThat(glass.view().state()).isEqualTo(BreakGlassState.EXPIRED);
        assertThat(glass.view().endedAt()).isEqualTo(END);
        assertThat(glass.view().endedBy()).isEqualTo("platform");
        assertThat(glass.expire(END.plusSeconds(78))).isFalse();
    }

    @Test
    void whatRanOutIsNotClosedAnyMore() {
        assertEnded(() -> glass.close("platform-admin", END));
        assertThat(glass.view().state()).isEqualTo(BreakGlassState.OPEN);

        glass.expire(END);
        assertEnded(() -> glass.close("platform-admin", END));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, 61, Integer.MAX_VALUE})
    void itLastsFiveMinutesToAnHour(int minutes) {
        assertThatThrownBy(() -> new BreakGlassOrder(new TenantId("acme"), new Reason("why"), minutes))
                .isInstanceOf(HotUpdateException.class)
                .extracting("code")
                .isEqualTo(ErrorCode.INPUT_INVALID);
        assertThat(BreakGlassOrder.of("acme", "why", 5).minutes()).isEqualTo(5);
        assertThat(BreakGlassOrder.of("acme", "why", 60).minutes()).isEqualTo(60);
    }

    @Test
    void anOrderNamesTenantAndReason() {
        assertThatThrownBy(() -> BreakGlassOrder.of(" ", "why", null)).hasMessage("Name the tenant.");
        assertThatThrownBy(() -> BreakGlassOrder.of("acme", " ", null)).hasMessage("Say why.");
    }

    private static void assertEnded(org.assertj.core.api.ThrowableAssert.ThrowingCallable closing) {
        assertThatThrownBy(closing)
                .isInstanceOf(HotUpdateException.class)
                .extracting("code")
                .isEqualTo(ErrorCode.WRONG_STATE);
    }
}
