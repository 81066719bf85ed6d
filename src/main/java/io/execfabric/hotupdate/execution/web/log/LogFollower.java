package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One reader of one run's log. Fed by one thread at a time, and only while he takes it: what he is too slow for is read anew
 * when he is ready, so that nothing is kept for him.
 */
final class LogFollower {

    /** A comment: readers skip it. */
    private static final byte[] BEAT = ": still there\n\n".getBytes(StandardCharsets.UTF_8);

    private final Caller caller;
    private final FollowedRun run;
    private final EventStream out;
    private final Instant since;
    private final AtomicInteger asked = new AtomicInteger();
    private int seq;
    private @Nullable ExecutionStatus told;
    private volatile Instant heard;
    private volatile boolean beat;
    private volatile boolean leaving;
    private volatile boolean cut;

    LogFollower(Caller caller, FollowedRun run, int seq, EventStream out, Instant now) {
        this.caller = caller;
        this.run = run;
        this.seq = seq;
        this.out = out;
        this.since = now;
        this.heard = now;
    }

    Caller caller() {
        return caller;
    }

    FollowedRun run() {
        return run;
    }

    /** Whether the one who asks is to feed now; otherwise a thread is at it, and will look once more. */
    boolean ask() {
        return asked.getAndIncrement() == 0;
    }

    /** Whether the time has come to say that this is still there, or to let the reader come back. */
    boolean isDue(Instant now, LogStreamProperties limits) {
        beat = beat || !now.isBefore(heard.plus(limits.beat()));
        leaving = leaving || !now.isBefore(since.plus(limits.life()));
        return beat || leaving;
    }

    /** False when the log has ended. */
    boolean feed(LogSource source, Instant now) throws IOException {
        int seen;
        do {
            seen = asked.get();
            if (cut) {
                out.drop();
            }
            if (out.isFree() && (cut || !turn(source, now))) {
                out.complete();
                return false;
            }
        } while (!asked.compareAndSet(seen, 0));
        return true;
    }

    /** As soon as all has gone out that is there. */
    void leave() {
        leaving = true;
    }

    /** Nothing more is given from now on, not even what waits; the end comes as soon as it need not wait for the reader. */
    void cut() {
        cut = true;
    }

    void end() {
        out.complete();
    }

    /** False when nothing follows any more; true when it does, or the reader is not ready for more. */
    private boolean turn(LogSource source, Instant now) throws IOException {
        LogReading reading = source.after(caller, run, seq);
        while (sent(reading, now) && reading.more()) {
            reading = source.after(caller, run, seq);
        }
        if (cut || !out.isFree()) {
            return true;
        }
        tell(reading, now);
        return !out.isFree() || !reading.complete() && !leaving;
    }

    private boolean sent(LogReading reading, Instant now) throws IOException {
        for (LogReading.Piece piece : reading.pieces()) {
            seq = piece.seq();
            if (cut || !give(piece.event(), now)) {
                return false;
            }
        }
        return !cut;
    }

    private void tell(LogReading reading, Instant now) throws IOException {
        if (reading.standing() != told) {
            told = reading.standing();
            give(reading.status(), now);
        } else if (beat) {
            give(BEAT, now);
        }
    }

    private boolean give(byte[] event, Instant now) throws IOException {
        heard = now;
        beat = false;
        return out.give(event);
    }
}
