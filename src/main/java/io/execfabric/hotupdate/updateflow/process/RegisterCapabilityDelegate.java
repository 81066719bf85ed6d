package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 5: registers what was approved, as long as it replaces what it was approved to, and routes by the approved answers. */
@Component
class RegisterCapabilityDelegate implements JavaDelegate {

    private final StepGuard guard;
    private final CapabilityRegistry registry;
    private final CapabilityRegistration registration;

    RegisterCapabilityDelegate(StepGuard guard, CapabilityRegistry registry, CapabilityRegistration registration) {
        this.guard = guard;
        this.registry = registry;
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovedSubmission approved = guard.approved(execution, SubmissionStatus.REGISTERING);
        registry.baseMoved(approved.record()).ifPresent(why -> {
            throw new BpmnError(HotUpdateProcess.ERROR_BASE_MOVED, why);
        });
        HotUpdateProcess.SKILL_VERSION_ID.on(execution).set(registration.register(approved));
        Answers answers = approved.record().answers();
        HotUpdateProcess.AI_CALLABLE.on(execution).set(answers.aiCallable());
        HotUpdateProcess.MANUAL_EXECUTION.on(execution).set(answers.manualExecution());
        HotUpdateProcess.CONFIRMATION_REQUIRED.on(execution).set(answers.confirmationRequired());
    }
}
