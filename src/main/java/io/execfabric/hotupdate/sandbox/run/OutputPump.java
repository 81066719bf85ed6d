package io.execfabric.hotupdate.sandbox.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands one run's output on as it comes, up to a number of bytes for both streams together, and keeps reading what
 * follows: a program that floods its output neither fills memory nor gets stuck.
 */
final class OutputPump {

    private static final Logger log = LoggerFactory.getLogger(OutputPump.class);
    private static final int CHUNK = 8192;

    private final AtomicLong left;
    private final Runnable cut;
    private final AtomicBoolean truncated = new AtomicBoolean();

    /** @param cut told once, when the limit is reached */
    OutputPump(long limit, Runnable cut) {
        this.left = new AtomicLong(limit);
        this.cut = cut;
    }

    boolean truncated() {
        return truncated.get();
    }

    /** Starts reading {@code stream} to its end on a thread of its own. */
    Thread start(InputStream stream, Consumer<byte[]> receiver) {
        return SandboxThreads.start("sandbox-output", () -> drain(stream, receiver));
    }

    private void drain(InputStream stream, Consumer<byte[]> receiver) {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                hand(buffer, count, receiver);
            }
        } catch (IOException e) {
            // the stream is closed under us when the run is killed; what came before has been handed on
            log.debug("Output of a run ended early", e);
        }
    }

    private void hand(byte[] buffer, int count, Consumer<byte[]> receiver) {
        long before = left.getAndUpdate(value -> Math.max(0, value - count));
        int taken = (int) Math.min(before, count);
        if (taken > 0) {
            accept(receiver, Arrays.copyOf(buffer, taken));
        }
        if (taken < count && truncated.compareAndSet(false, true)) {
            cut.run();
        }
    }

    /** A receiver that fails gets no more, but the drain goes on: the program would hang on a full pipe. */
    private void accept(Consumer<byte[]> receiver, byte[] chunk) {
        try {
            receiver.accept(chunk);
        } catch (RuntimeException e) {
            truncated.set(true);
            left.set(0);
            log.error("Output of a run was not taken", e);
        }
    }
}
