package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;

/** Which buttons a page shows; the facades decide for themselves what they let through. */
final class RunRights {

    private RunRights() {}

    static boolean mayCancel(Caller caller, ExecutionView run) {
        return !run.status().isFinal()
                && (caller.has(Role.TENANT_ADMIN) || run.requestedBy().equals(caller.user()));
    }

    static boolean mayDecide(Caller caller, ExecutionView run) {
        return run.status() == ExecutionStatus.AWAITING_CONFIRMATION
                && caller.has(Role.CONFIRMER)
                && !isOwnHighRisk(caller, run);
    }

    /** At high risk, somebody else than the requester has to say yes. */
    static boolean isOwnHighRisk(Caller caller, ExecutionView run) {
        return run.confirmation() != null
                && !HighRiskPolicy.mayDecideRun(run.confirmation().risk(), run.requestedBy(), caller.user());
    }
}
