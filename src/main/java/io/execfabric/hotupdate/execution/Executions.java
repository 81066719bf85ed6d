package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Runs of a tenant's capabilities. People see all runs of their tenant, an AI token those it asked for; anything else is
 * 404, exactly as a missing one.
 */
public interface Executions {

    /** Longest time that {@link #view} waits. */
    int MAX_WAIT_SECONDS = 30;

    /**
     * Asks for a run: queued at once, or waiting for a person's yes where the capability says so. The same idempotency key
     * answers with the same run.
     *
     * @throws HotUpdateException NOT_FOUND, CHANNEL_CLOSED, INPUT_INVALID (with a finding per
     *     field), QUOTA_EXCEEDED, CONFLICT when the idempotency key stands for another request
     */
    ExecutionView request(Caller caller, RunCommand command);

    /**
     * One run; waits up to {@code waitSeconds} (0–30) for its end, without holding a database connection. 401 as soon as the
     * one who waits is let in no more.
     */
    ExecutionView view(Caller caller, String executionId, int waitSeconds);

    /** {@link #view} that holds no thread while it waits; refused at once where that is. */
    CompletableFuture<ExecutionView> whenEnded(Caller caller, String executionId, int waitSeconds);

    /** 400 unless that long may be waited. */
    static void requireWait(int waitSeconds) {
        if (waitSeconds < 0 || waitSeconds > MAX_WAIT_SECONDS) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("run.wait", MAX_WAIT_SECONDS));
        }
    }

    /** Whether a run has ended, asked again until {@code wait} is over; reads nothing of what it printed. */
    boolean hasEnded(Caller caller, String executionId, Duration wait);

    /** The tenant's runs that are asked for, newest first. */
    ItemList<ExecutionView> list(Caller caller, ExecutionCriteria asked, PageRequest page);

    /** All of the tenant's runs. */
    default ItemList<ExecutionView> list(Caller caller, PageRequest page) {
        return list(caller, ExecutionCriteria.ALL, page);
    }

    /**
     * Ends a run by its requester or an admin of the tenant: one that waits never runs, one that runs has its whole process
     * tree killed.
     *
     * @throws HotUpdateException WRONG_STATE when it has ended, FORBIDDEN for others
     */
    ExecutionView cancel(Caller caller, String executionId);

    /** A generated file of a run. */
    ArtifactContent artifact(Caller caller, String executionId, String name);

    /** What waits for a confirmer of the caller's tenant, oldest first; 403 without that role. */
    ItemList<ExecutionView> openConfirmations(Caller caller);
}
