package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Where a person of the tenant says yes or no to a run that waits for it. */
public interface Confirmations {

    /**
     * Decides a run once; a confirmed one is queued in the same transaction, a denied one never runs.
     *
     * @param comment at most 1,000 characters
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND, FORBIDDEN, PERSON_REQUIRED,
     *     REQUESTER_MAY_NOT_CONFIRM for high risk, ALREADY_DECIDED also when expired
     */
    ExecutionView decide(Caller caller, String executionId, ConfirmationDecision decision, @Nullable String comment);
}
