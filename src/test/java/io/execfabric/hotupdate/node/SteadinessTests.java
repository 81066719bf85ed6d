package io.execfabric.hotupdate.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** After a break of its own a node doubts what it knows of others. */
class SteadinessTests {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final Steadiness steadiness = new Steadiness();

    @Test
    void aNodeThatHasJustStartedKnowsWhatTheDatabaseSays() {
        assertThat(steadiness.at(NOW)).isTrue();
        steadiness.beat(NOW);
        assertThat(steadiness.at(NOW)).isTrue();
    }

    @Test
    void regularHeartbeatsAreSteadyEvenWithOneMissing() {
        steadiness.beat(NOW);
        steadiness.beat(NOW.plusSeconds(6));

        assertThat(steadiness.at(NOW.plusSeconds(12))).isTrue();
    }

    @Test
    void aBreakIsSeenBeforeTheNextHeartbeatAndDoubtedForAWhileAfterIt() {
        steadiness.beat(NOW);
        assertThat(steadiness.at(NOW.plusSeconds(30))).isFalse();

        steadiness.beat(NOW.plusSeconds(30));
        assertThat(steadiness.at(NOW.plusSeconds(30))).isFalse();
        steadiness.beat(NOW.plusSeconds(35));
        assertThat(steadiness.at(NOW.plusSeconds(39))).isFalse();
        assertThat(steadiness.at(NOW.plusSeconds(40))).isTrue();
    }
}
