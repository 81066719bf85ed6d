package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.flow.ResolveLostProcess.Variables;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completing the user task is a decision, whichever door completes it: applies the rules and keeps who decided what. */
@Component
class LostExecutionDecisionListener implements TaskListener {

    private final LostOutcomes outcomes;
    private final IdentityService identity;

    LostExecutionDecisionListener(LostOutcomes outcomes, IdentityService identity) {
        this.outcomes = outcomes;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        SentForm sent = SentForm.of(task).refuseUnknown(Variables.FORM);
        LostResolution resolution = resolution(sent.text(Variables.OUTCOME));
        outcomes.decide(
                task.getTenantId(),
                task.getExecution().getProcessBusinessKey(),
                person(task),
                resolution,
                sent.text(Variables.COMMENT));
        task.setVariable(Variables.OUTCOME, resolution.name());
    }

    private @Nullable String person(DelegateTask task) {
        Authentication signedIn = identity.getCurrentAuthentication();
        return signedIn == null ? task.getAssignee() : signedIn.getUserId();
    }

    private static LostResolution resolution(String given) {
        return Arrays.stream(LostResolution.values())
                .filter(resolution -> resolution.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new HotUpdateException(ErrorCode.BAD_REQUEST, "The outcome is MARK_FAILED or RUN_AGAIN."));
    }
}
