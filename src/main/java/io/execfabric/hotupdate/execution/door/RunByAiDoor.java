package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.request.RunAdmission;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** An AI's token starts a run. */
@Component
class RunByAiDoor implements Door {

    private final RunAdmission admission;

    RunByAiDoor(RunAdmission admission) {
        this.admission = admission;
    }

    @Override
    public String name() {
        return "run-by-ai";
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAi();
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return isAllowed(admission.decide(caller, version.code()), version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().aiCallable();
    }

    /** Whether {@code decision} allows exactly this version, not another one behind the same code. */
    static boolean isAllowed(Decision decision, SkillVersionFacts version) {
        SkillVersionFacts found = decision.version();
        return decision.allowed() && found != null && found.skillVersionId().equals(version.skillVersionId());
    }
}
