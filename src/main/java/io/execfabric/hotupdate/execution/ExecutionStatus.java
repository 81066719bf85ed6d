package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.EnumSet;
import java.util.Set;

/** Where a run stands, and what it may become from there. */
public enum ExecutionStatus {
    AWAITING_CONFIRMATION,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    CANCELLED,
    DENIED,
    EXPIRED,
    /** The runner died mid-run: the outcome is unknown, and nothing is run again by itself. A person may call it failed. */
    LOST;

    /** Whether the run is over. */
    public boolean isFinal() {
        return this != AWAITING_CONFIRMATION && !isOpen();
    }

    /** Whether this waits for a runner or has one. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    /** @throws HotUpdateException WRONG_STATE when nothing leads from here to {@code next} */
    public ExecutionStatus then(ExecutionStatus next) {
        if (!next().contains(next)) {
            throw refusal();
        }
        return next;
    }

    /** @throws HotUpdateException WRONG_STATE for any other */
    public void require(ExecutionStatus expected) {
        if (this != expected) {
            throw refusal();
        }
    }

    public HotUpdateException refusal() {
        return new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("run.is." + name()));
    }

    private Set<ExecutionStatus> next() {
        return switch (this) {
            case AWAITING_CONFIRMATION -> EnumSet.of(QUEUED, DENIED, EXPIRED, CANCELLED);
            case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(SUCCEEDED, FAILED, TIMED_OUT, CANCELLED, LOST);
            case LOST -> EnumSet.of(FAILED);
            case SUCCEEDED, FAILED, TIMED_OUT, CANCELLED, DENIED, EXPIRED -> EnumSet.noneOf(ExecutionStatus.class);
        };
    }
}
