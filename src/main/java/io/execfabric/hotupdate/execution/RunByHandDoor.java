package io.execfabric.hotupdate.execution;

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
    public boolean isFor(Caller caller) {
        return !caller.isAi();
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return RunByAiDoor.isAllowed(admission.decide(caller, version.code()), version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().manualExecution();
    }
}
