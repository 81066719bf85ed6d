package io.execfabric.hotupdate.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until the process got there; the demo world is made beside the running server and may wait for it. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 3000;

    private Patience() {}

    static <T> T until(Supplier<T> look, Predicate<T> reached) {
        T seen = look.get();
        for (int looks = 1; !reached.test(seen); looks++) {
            if (looks == LOOKS) {
                throw new IllegalStateException("The demo world does not get further than " + seen);
            }
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops before the demo world stands", e);
        }
    }
}
