package io.execfabric.hotupdate.execution.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a run passed each stage of its life. */
@Embeddable
public class RunTimes {

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    private @Nullable Instant queuedAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    RunTimes(Instant requestedAt) {
        this.requestedAt = requestedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected RunTimes() {}

    void queued(Instant now) {
        this.queuedAt = now;
    }

    void dispatched(Instant now) {
        this.dispatchedAt = now;
    }

    void started(Instant now) {
        this.startedAt = now;
    }

    void finished(Instant now) {
        this.finishedAt = now;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    public Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant dispatchedAt() {
        return dispatchedAt;
    }

    @Nullable
    public Instant startedAt() {
        return startedAt;
    }

    @Nullable
    public Instant finishedAt() {
        return finishedAt;
    }
}
