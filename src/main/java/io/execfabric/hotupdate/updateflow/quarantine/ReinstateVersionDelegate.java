package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * STEP 6 again, for a version that was live while nothing else became so; one that was superseded goes back to that, and
 * meets step 6 when somebody rolls back to it.
 */
@Component
class ReinstateVersionDelegate implements JavaDelegate {

    private final VersionQuarantine quarantine;
    private final PermissionChecks checks;

    ReinstateVersionDelegate(VersionQuarantine quarantine, PermissionChecks checks) {
        this.quarantine = quarantine;
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String version = execution.getProcessBusinessKey();
        if (!quarantine.goesLive(version)) {
            quarantine.backToSuperseded(version);
            return;
        }
        try {
            checks.activateAndVerify(version);
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.PERMISSION_CHECK_FAILED) {
                throw e;
            }
            quarantine.closeAgain(version);
            throw new BpmnError(QuarantinedVersionProcess.ERROR_PERMISSION_CHECK_FAILED, e.getMessage(), e);
        }
        quarantine.ended(version);
    }
}
