package io.execfabric.hotupdate.updateflow;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the policy's result over as typed facts: the risk, and how many reviewers are needed. */
@Component
class ReviewPolicyListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        DmnDecisionResultEntries row = result.getSingleResult();
        HotUpdateProcess.RISK.on(execution).set(String.valueOf(row.<Object>getEntry("risk")));
        HotUpdateProcess.REVIEWERS_NEEDED.on(execution).set(((Number) row.<Object>getEntry("reviewers")).longValue());
    }
}
