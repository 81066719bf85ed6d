package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One reader of one run's log. Fed by one thread at a time; what one turn missed, the next one reads. */
final class LogFollower {

    /** A sign of life, so that a vanished reader is noticed. */
    private static final int TURNS_PER_BEAT = 100;

    private final Caller caller;
    private final String executionId;
    private final SseEmitter emitter;
    private final AtomicInteger asked = new AtomicInteger();
    private int seq;
    private int idleTurns;
    private @Nullable ExecutionStatus told;

    LogFollower(Caller caller, String executionId, int seq, SseEmitter emitter) {
        this.caller = caller;
        this.executionId = executionId;
        this.seq = seq;
        this.emitter = emitter;
    }

    Caller caller() {
        return caller;
    }

    String executionId() {
        return executionId;
    }

    /** Whether the one who asks is to feed now; otherwise a thread is at it, and will look once more. */
    boolean ask() {
        return asked.getAndIncrement() == 0;
    }

    /** False when the log has ended. */
    boolean feed(ExecutionLogs logs) throws IOException {
        int seen;
        do {
            seen = asked.get();
            LogPart part = logs.after(caller, executionId, seq);
            while (part.more()) {
                send(part);
                part = logs.after(caller, executionId, seq);
            }
            send(part);
            tell(part);
            if (part.complete()) {
                emitter.complete();
                return false;
            }
        } while (!asked.compareAndSet(seen, 0));
        return true;
    }

    /** Ends the stream; the reader comes back with the last id it has. */
    void giveUp(Throwable why) {
        emitter.completeWithError(why);
    }

    private void send(LogPart part) throws IOException {
        for (LogChunk chunk : part.chunks()) {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(chunk.seq()))
                    .name(chunk.stream().word())
                    .data(new Printed(chunk.seq(), chunk.text()), MediaType.APPLICATION_JSON));
            seq = chunk.seq();
            idleTurns = 0;
        }
    }

    private void tell(LogPart part) throws IOException {
        if (part.status() != told) {
            told = part.status();
            emitter.send(SseEmitter.event()
                    .name("status")
                    .data(new Standing(part.status(), part.truncated()), MediaType.APPLICATION_JSON));
        } else if (++idleTurns >= TURNS_PER_BEAT) {
            idleTurns = 0;
            emitter.send(SseEmitter.event().comment("still there"));
        }
    }

    /** The data of a {@code stdout} or {@code stderr} event. */
    record Printed(int seq, String text) {}

    /** The data of a {@code status} event. */
    record Standing(ExecutionStatus status, boolean outputTruncated) {}
}
