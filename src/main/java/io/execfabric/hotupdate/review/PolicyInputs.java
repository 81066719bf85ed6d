package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.submission.SubmissionFacts;

/** Reads from a submission what the review policy asks about. */
final class PolicyInputs {

    private PolicyInputs() {}

    static ReviewPolicyInput of(SubmissionFacts submission) {
        return new ReviewPolicyInput(
                submission.risk().word(),
                Boolean.TRUE.equals(submission.requested().aiCallable()),
                submission.findings().stream().anyMatch(finding -> finding.code() == FindingCode.SECRET_FOUND));
    }
}
