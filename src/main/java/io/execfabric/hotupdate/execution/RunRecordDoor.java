package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest run of the version by its id, through which its output, result and files are reached. */
@Component
class RunRecordDoor implements Door {

    private final ExecutionRepository executions;
    private final ExecutionReader reader;

    RunRecordDoor(ExecutionRepository executions, ExecutionReader reader) {
        this.executions = executions;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "run-record";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return newest(version).flatMap(run -> reader.find(caller, run.id())).isPresent();
    }

    /** To nobody while there is no run. Those who were granted it read their own runs, never the owner's. */
    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.owner().equals(caller.tenant())
                && newest(version)
                        .filter(run -> ExecutionReader.mayBeSeenBy(caller, run))
                        .isPresent();
    }

    @Override
    public boolean closesWithTheSkill() {
        return false;
    }

    private Optional<Execution> newest(SkillVersionFacts version) {
        return executions.findFirstByTenantIdAndTargetSkillVersionIdOrderByIdDesc(
                version.owner().value(), version.skillVersionId());
    }
}
