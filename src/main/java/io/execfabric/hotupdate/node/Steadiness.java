package io.execfabric.hotupdate.node;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether heartbeats came without a break. The first ones after a break say little: the others had it, too, perhaps. */
final class Steadiness {

    /** Three heartbeats. */
    static final Duration BREAK = Duration.ofSeconds(6);

    static final Duration DOUBT = Duration.ofSeconds(10);

    private @Nullable Instant last;
    private Instant doubtful = Instant.MIN;

    synchronized void beat(Instant now) {
        if (last != null && last.plus(BREAK).isBefore(now)) {
            doubtful = now.plus(DOUBT);
        }
        last = now;
    }

    synchronized boolean at(Instant now) {
        boolean broken = last != null && last.plus(BREAK).isBefore(now);
        return !broken && !now.isBefore(doubtful);
    }
}
