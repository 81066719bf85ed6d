package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 3: puts what the review policy asks about into the process. */
@Component
public class PrepareReviewDelegate implements JavaDelegate {

    private final Reviews desk;

    public PrepareReviewDelegate(Reviews desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewPolicyInput input = desk.policyInput(execution.getProcessBusinessKey());
        HotUpdateProcess.DECLARED_RISK.on(execution).set(input.declaredRisk());
        HotUpdateProcess.AI_REQUESTED.on(execution).set(input.aiRequested());
        HotUpdateProcess.SECRET_FOUND.on(execution).set(input.secretFound());
        HotUpdateProcess.NETWORK_USE.on(execution).set(input.networkUse());
        HotUpdateProcess.PROCESS_USE.on(execution).set(input.processUse());
        HotUpdateProcess.FILE_DELETION.on(execution).set(input.fileDeletion());
        HotUpdateProcess.CODE_EVALUATION.on(execution).set(input.codeEvaluation());
        HotUpdateProcess.SCAN_INCOMPLETE.on(execution).set(input.scanIncomplete());
    }
}
