package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.review.ReviewPolicyInput;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the policy anew, so that a review never trusts what a form could have sent along. */
@Component
class ReviewPolicyTable {

    private final DecisionService decisions;

    ReviewPolicyTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    ReviewPolicyVerdict verdict(ReviewPolicyInput input) {
        VariableMap variables = Variables.createVariables()
                .putValue("declaredRisk", input.declaredRisk())
                .putValue("aiRequested", input.aiRequested())
                .putValue("secretFound", input.secretFound());
        return ReviewPolicyVerdict.of(decisions
                .evaluateDecisionByKey(HotUpdateProcess.POLICY)
                .variables(variables)
                .evaluate());
    }
}
