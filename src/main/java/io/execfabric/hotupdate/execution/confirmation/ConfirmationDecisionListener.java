package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionProcess.Variables;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Completing the user task is a decision, whichever door completes it: applies the rules and keeps who decided what. */
@Component
class ConfirmationDecisionListener implements TaskListener {

    private final ConfirmationOutcomes outcomes;
    private final IdentityService identity;

    ConfirmationDecisionListener(ConfirmationOutcomes outcomes, IdentityService identity) {
        this.outcomes = outcomes;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        SentForm sent = SentForm.of(task).refuseUnknown(Variables.FORM);
        ConfirmationDecision decision = decision(sent);
        outcomes.decide(
                task.getTenantId(),
                task.getExecution().getProcessBusinessKey(),
                person(task),
                decision,
                sent.value(Variables.COMMENT) instanceof String comment ? comment : null);
        task.setVariable(Variables.DECISION, decision.name());
    }

    /** Who is signed in at the engine; our own facade signs nobody in there and names the person as assignee. */
    private String person(DelegateTask task) {
        Authentication signedIn = identity.getCurrentAuthentication();
        String person = signedIn == null ? task.getAssignee() : signedIn.getUserId();
        if (person == null) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, "A decision needs a person.");
        }
        return person;
    }

    private static ConfirmationDecision decision(SentForm sent) {
        String given = sent.text(Variables.DECISION);
        return Arrays.stream(ConfirmationDecision.values())
                .filter(decision -> decision.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(ErrorCode.BAD_REQUEST, "The decision is CONFIRM or DENY."));
    }
}
