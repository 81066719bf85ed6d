package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.RiskLevel;

/**
 * Says how risky a submission is and how many reviewers it needs. The rules are the rows of
 * {@code processes/review-policy.dmn}; {@code updateflow} evaluates that very file (an arrow turned round).
 */
public interface ReviewPolicy {

    Verdict judge(ReviewPolicyInput input);

    /**
     * The policy's answer.
     *
     * @param risk at least what the tenant declared
     * @param reviewers 1 or 2
     * @param reason one sentence for reviewers
     */
    record Verdict(RiskLevel risk, int reviewers, String reason) {}
}
