package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** A person starts a run. */
@Component
class RunByHandDoor implements Door {

    private final RunAdmission admission;

    RunByHandDoor(RunAdmission admission) {
        this.admission = admission;
    }

    @Override
    public String name() {
        return "run-by-hand";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        Decision decision = admission.decide(caller, version.code());
        return !caller.isAi() && RunByAiDoor.isAllowed(decision, version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() && version.answers().manualExecution();
    }
}
