package io.execfabric.hotupdate.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.shared.RiskLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a table says, the product's rules hold. */
class VerdictFloorTests {

    @ParameterizedTest
    @CsvSource({
        "low,     HIGH,   HIGH",
        "low,     MEDIUM, MEDIUM",
        "low,     LOW,    LOW",
        "medium,  LOW,    MEDIUM",
        "high,    LOW,    HIGH",
        "extreme, LOW,    HIGH"
    })
    void aTableRaisesARiskAndNeverLowersIt(String declared, RiskLevel table, RiskLevel judged) {
        assertThat(VerdictFloor.under(lax(table, 1), declared).risk()).isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, 1, true, true", "HIGH, 2, false, true", "HIGH, 7, false, true", "LOW, 0, false, false"})
    void highRiskKeepsConfirmationAndIsForAiAfterTwoReviewersOnly(
            RiskLevel table, int reviewers, boolean aiForbidden, boolean confirmationForced) {
        Verdict verdict = VerdictFloor.under(lax(table, reviewers), "low");
        assertThat(verdict.aiForbidden()).isEqualTo(aiForbidden);
        assertThat(verdict.confirmationForced()).isEqualTo(confirmationForced);
        assertThat(verdict.reviewers()).isBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"LOW, false", "MEDIUM, false", "HIGH, true"})
    void onlyHighRiskForbidsAnAnswer(RiskLevel table, boolean forbids) {
        Verdict strict = new Verdict(table, 2, true, true, "So it is.");
        assertThat(VerdictFloor.under(strict, "low").aiForbidden()).isEqualTo(forbids);
        assertThat(VerdictFloor.under(strict, "low").confirmationForced()).isEqualTo(forbids);
    }

    private static Verdict lax(RiskLevel risk, int reviewers) {
        return new Verdict(risk, reviewers, false, false, "So it is.");
    }
}
