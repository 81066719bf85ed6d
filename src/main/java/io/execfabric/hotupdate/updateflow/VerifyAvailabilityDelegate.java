package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 6: goes live and proves it in one transaction; a red check is a named outcome. */
@Component
class VerifyAvailabilityDelegate implements JavaDelegate {

    private final PermissionChecks checks;
    private final StepGuard guard;

    VerifyAvailabilityDelegate(PermissionChecks checks, StepGuard guard) {
        this.checks = checks;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guard.approved(execution, SubmissionStatus.VERIFYING);
        String version = guard.version(execution);
        try {
            checks.activateAndVerify(version);
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.PERMISSION_CHECK_FAILED) {
                throw e;
            }
            throw new BpmnError(HotUpdateProcess.ERROR_PERMISSION_CHECK_FAILED, e.getMessage(), e);
        }
    }
}
