package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 6: goes live and proves it in one transaction; a red check, and something else being live, are named outcomes. */
@Component
class VerifyAvailabilityDelegate implements JavaDelegate {

    private final PermissionChecks checks;
    private final CapabilityRegistry registry;
    private final StepGuard guard;

    VerifyAvailabilityDelegate(PermissionChecks checks, CapabilityRegistry registry, StepGuard guard) {
        this.checks = checks;
        this.registry = registry;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guard.approved(execution, SubmissionStatus.VERIFYING);
        String version = guard.version(execution);
        if (registry.wentLive(version)) {
            // this step was cut off after its switch: whatever somebody did since is not undone
            return;
        }
        try {
            checks.activateAndVerify(version);
        } catch (HotUpdateException e) {
            throw new BpmnError(errorOf(e), e.getMessage(), e);
        }
    }

    private static String errorOf(HotUpdateException e) {
        return switch (e.code()) {
            case PERMISSION_CHECK_FAILED -> HotUpdateProcess.ERROR_PERMISSION_CHECK_FAILED;
            case BASE_MOVED -> HotUpdateProcess.ERROR_BASE_MOVED;
            default -> throw e;
        };
    }
}
