package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** Whether a caller may have a run, and of which version: the one question that requests and both doors ask. */
@Component
public class RunAdmission {

    private final AvailabilityPolicy policy;

    RunAdmission(AvailabilityPolicy policy) {
        this.policy = policy;
    }

    public Decision decide(Caller caller, ScriptCode code) {
        return policy.decide(caller, code, caller.isAi() ? Access.RUN_BY_AI : Access.RUN_BY_HAND);
    }
}
