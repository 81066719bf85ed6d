package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the round's review under the table's result, and takes over as typed facts what routes the process. */
@Component
public class ReviewPolicyListener implements ExecutionListener {

    private final Reviews desk;

    public ReviewPolicyListener(Reviews desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Map<String, Object> row = result.getSingleResult().getEntryMap();
        Verdict verdict = desk.open(execution.getProcessBusinessKey(), PolicyRow.verdict(row));
        HotUpdateProcess.RISK.on(execution).set(verdict.risk().word());
        HotUpdateProcess.REVIEWERS_NEEDED.on(execution).set((long) verdict.reviewers());
    }
}
