package io.execfabric.hotupdate.updateflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.shared.RiskLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per row of processes/review-policy.dmn, and the combinations that must not fall into another row. */
class ReviewPolicyTableTests {

    private final DmnReviewPolicy policy = new DmnReviewPolicy();

    @ParameterizedTest
    @CsvSource({
        "high,    true,  false, HIGH,   2, two reviewers",
        "high,    true,  true,  HIGH,   2, two reviewers",
        "high,    false, false, HIGH,   1, Declared high",
        "high,    false, true,  HIGH,   1, Declared high",
        "low,     false, true,  MEDIUM, 1, secret",
        "low,     true,  true,  MEDIUM, 1, secret",
        "medium,  false, false, MEDIUM, 1, Declared medium",
        "medium,  true,  true,  MEDIUM, 1, Declared medium",
        "low,     false, false, LOW,    1, Declared low",
        "low,     true,  false, LOW,    1, Declared low",
        "extreme, false, false, HIGH,   2, does not know",
    })
    void judgesByTheTable(
            String declared, boolean ai, boolean secret, RiskLevel risk, int reviewers, String reasonContains) {
        var verdict = policy.judge(new ReviewPolicyInput(declared, ai, secret));
        assertThat(verdict.risk()).isEqualTo(risk);
        assertThat(verdict.reviewers()).isEqualTo(reviewers);
        assertThat(verdict.reason()).contains(reasonContains);
    }

    @ParameterizedTest
    @CsvSource({"low", "medium", "high"})
    void neverLowersWhatTheTenantDeclared(String declared) {
        RiskLevel declaredRisk = RiskLevel.ofWord(declared).orElseThrow();
        for (boolean ai : new boolean[] {true, false}) {
            for (boolean secret : new boolean[] {true, false}) {
                assertThat(policy.judge(new ReviewPolicyInput(declared, ai, secret))
                                .risk())
                        .isGreaterThanOrEqualTo(declaredRisk);
            }
        }
    }
}
