package io.execfabric.hotupdate.review.policy;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.RiskLevel;

/**
 * What no table can change, however it is edited: a risk is never below the declared one, high risk keeps confirmation and
 * is for AI only after two reviewers, and nothing else forbids an answer.
 */
final class VerdictFloor {

    private VerdictFloor() {}

    static Verdict under(Verdict table, String declaredRisk) {
        RiskLevel declared = HighRiskPolicy.understood(declaredRisk);
        RiskLevel risk = table.risk().compareTo(declared) < 0 ? declared : table.risk();
        int reviewers = Math.min(2, Math.max(1, table.reviewers()));
        boolean forbidden = table.aiForbidden() && HighRiskPolicy.mayForbidAnswers(risk);
        return new Verdict(
                risk,
                reviewers,
                forbidden || !HighRiskPolicy.letsAiCall(risk, reviewers),
                HighRiskPolicy.keepsConfirmation(risk),
                table.reason());
    }

    /** What many tenants may get is never one reviewer's decision. */
    static Verdict ofPublicArea(Verdict verdict) {
        return verdict.reviewers() == 2
                ? verdict
                : new Verdict(
                        verdict.risk(),
                        2,
                        verdict.aiForbidden(),
                        verdict.confirmationForced(),
                        verdict.reason() + " The public area always has a second reviewer.");
    }
}
