package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the review policy's table, and how facts become its input and a row becomes a verdict. */
final class PolicyRow {

    static final String DECISION = "review-policy";

    static final List<String> INPUTS = List.of(
            "declaredRisk",
            "aiRequested",
            "secretFound",
            "networkUse",
            "processUse",
            "fileDeletion",
            "codeEvaluation",
            "scanIncomplete");

    static final List<String> OUTPUTS = List.of("risk", "reviewers", "aiForbidden", "confirmationForced", "reason");

    private static final int LONGEST_REASON = 1000;

    private PolicyRow() {}

    static Map<String, Object> variables(ReviewPolicyInput input) {
        return Map.of(
                "declaredRisk", input.declaredRisk(),
                "aiRequested", input.aiRequested(),
                "secretFound", input.secretFound(),
                "networkUse", input.networkUse(),
                "processUse", input.processUse(),
                "fileDeletion", input.fileDeletion(),
                "codeEvaluation", input.codeEvaluation(),
                "scanIncomplete", input.scanIncomplete());
    }

    /** An unknown risk is high, and an unreadable number of reviewers two: what is not understood is not trusted. */
    static Verdict verdict(Map<String, @Nullable Object> row) {
        RiskLevel risk = HighRiskPolicy.understood(String.valueOf(row.get("risk")));
        int reviewers = row.get("reviewers") instanceof Number number ? number.intValue() : 2;
        String reason = String.valueOf(row.get("reason"));
        return new Verdict(
                risk,
                reviewers,
                !Boolean.FALSE.equals(row.get("aiForbidden")),
                !Boolean.FALSE.equals(row.get("confirmationForced")),
                CutText.of(reason, LONGEST_REASON));
    }
}
