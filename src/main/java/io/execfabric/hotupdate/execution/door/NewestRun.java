package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What the doors to runs try to reach: the newest run of the version's Skill in its owner's tenant, of whichever version. So
 * a leak of what is there already is found before a further version goes live.
 */
@Component
class NewestRun {

    private final ExecutionRepository executions;

    NewestRun(ExecutionRepository executions) {
        this.executions = executions;
    }

    Optional<Run> of(SkillVersionFacts version) {
        return executions.newestOf(version.owner().value(), version.skillId(), Limit.of(1)).stream()
                .findFirst();
    }

    /** The first that a confirmer of the owner is asked for. */
    Optional<Run> waiting(SkillVersionFacts version) {
        return executions
                .findByTenantIdAndStatusOrderById(
                        version.owner().value(), ExecutionStatus.AWAITING_CONFIRMATION, Limit.of(1))
                .stream()
                .findFirst();
    }
}
