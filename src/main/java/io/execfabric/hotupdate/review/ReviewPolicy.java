package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.RiskLevel;

/**
 * Says how risky a submission is, how many reviewers it needs, and which answers it forbids. The rules are the rows of the
 * review policy's table as it is deployed now ({@code processes/review-policy.dmn} until an admin puts another in force);
 * {@code updateflow} evaluates it (an arrow turned round).
 */
public interface ReviewPolicy {

    Verdict judge(ReviewPolicyInput input);

    /**
     * The policy's answer.
     *
     * @param risk at least what the tenant declared
     * @param reviewers 1 or 2
     * @param aiForbidden whether no reviewer can let AI call it; for high risk only
     * @param confirmationForced whether every run keeps a person's confirmation; for high risk only, and there always
     * @param reason one sentence for reviewers
     */
    record Verdict(RiskLevel risk, int reviewers, boolean aiForbidden, boolean confirmationForced, String reason) {}
}
