package io.execfabric.hotupdate.updateflow;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;

/** One row of {@code processes/review-policy.dmn}. */
record ReviewPolicyVerdict(String risk, int reviewers) {

    static ReviewPolicyVerdict of(DmnDecisionResult result) {
        DmnDecisionResultEntries row = result.getSingleResult();
        return new ReviewPolicyVerdict(
                String.valueOf(row.<Object>getEntry("risk")), ((Number) row.<Object>getEntry("reviewers")).intValue());
    }
}
