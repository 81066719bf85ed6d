package io.execfabric.hotupdate.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.RiskLevel;
import org.junit.jupiter.api.Test;

class RiskRulesTests {

    private static final Answers EVERYTHING = new Answers(true, true, false);

    @Test
    void aVerdictThatForbidsNothingForbidsNothing() {
        assertThat(RiskRules.forbidden(verdict(1, false, false))).isEmpty();
        assertThat(RiskRules.violation(EVERYTHING, verdict(1, false, false))).isEmpty();
    }

    @Test
    void withOneReviewerASecondOneWouldOpenItToAi() {
        assertThat(RiskRules.forbidden(verdict(1, true, false))).containsExactly(RiskRules.AI_WITH_ONE_REVIEWER);
        assertThat(RiskRules.forbidden(verdict(2, true, false))).containsExactly(RiskRules.NO_AI);
    }

    @Test
    void theFirstForbiddenAnswerIsTold() {
        Verdict strict = verdict(2, true, true);

        assertThat(RiskRules.violation(EVERYTHING, strict)).contains(RiskRules.NO_CONFIRMATION);
        assertThat(RiskRules.violation(new Answers(true, true, true), strict)).contains(RiskRules.NO_AI);
        assertThat(RiskRules.violation(new Answers(false, true, true), strict)).isEmpty();
    }

    private static Verdict verdict(int reviewers, boolean aiForbidden, boolean confirmationForced) {
        return new Verdict(RiskLevel.HIGH, reviewers, aiForbidden, confirmationForced, "So it is.");
    }
}
