package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import org.springframework.stereotype.Component;

/**
 * Evaluates the table in force outside of any process, for a submission whose review is not open yet. By a plain table
 * engine, so that no reviewer needs a right on decision definitions.
 */
@Component
class DmnReviewPolicy implements ReviewPolicy {

    private final PolicyTables tables;

    DmnReviewPolicy(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public Verdict judge(ReviewPolicyInput input) {
        return PolicyRow.verdict(tables.inForce().evaluate(PolicyRow.variables(input)));
    }
}
