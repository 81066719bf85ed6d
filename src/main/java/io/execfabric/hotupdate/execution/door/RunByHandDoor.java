package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.request.RunAdmission;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** A person starts a run, or finds it in the list of what may be run. */
@Component
class RunByHandDoor implements Door {

    private final RunAdmission admission;
    private final AvailabilityPolicy policy;

    RunByHandDoor(RunAdmission admission, AvailabilityPolicy policy) {
        this.admission = admission;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "run-by-hand";
    }

    @Override
    public boolean isFor(Caller caller) {
        return !caller.isAi();
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return RunByAiDoor.isAllowed(admission.decide(caller, version.code()), version) || isListed(caller, version);
    }

    private boolean isListed(Caller caller, SkillVersionFacts version) {
        PageRequest there = PageRequest.only(version.code().value());
        return policy.available(caller, Access.RUN_BY_HAND, there).stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().manualExecution();
    }
}
