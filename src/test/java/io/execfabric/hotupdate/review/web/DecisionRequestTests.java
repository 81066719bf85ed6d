package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.execfabric.hotupdate.review.LineComment;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.SentLineComment;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRequestTests {

    private static final Caller REVIEWER = new Caller("reviewer1", null, Set.of(Role.REVIEWER), TokenKind.USER);
    private static final String DIGEST = Digest.ofText("x").value();

    @Test
    void takesTheReviewerFromTheCallerAndTrimsTexts() {
        ReviewDecision decision = new DecisionRequest(
                        "APPROVE",
                        DIGEST,
                        true,
                        true,
                        false,
                        true,
                        " fine \n",
                        " Tidy ",
                        " ",
                        2,
                        List.of(new SentLineComment("main.py", 3, " Why?\r\n")))
                .by(REVIEWER, "s-1");
        assertThat(decision)
                .isEqualTo(new ReviewDecision(
                        "s-1",
                        "reviewer1",
                        ReviewOutcome.APPROVE,
                        new Seen(new Digest(DIGEST), 2),
                        true,
                        new Answers(true, false, true),
                        new Said("fine", List.of(new LineComment("main.py", 3, "Why?"))),
                        new Named("Tidy", null)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "approve", "APPROVED", "MAYBE"})
    void refusesAnOutcomeItDoesNotKnow(@Nullable String outcome) {
        assertRefused(
                new DecisionRequest(outcome, DIGEST, true, true, true, true, null, null, null, null, null),
                ErrorCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256:12", "latest"})
    void refusesWhatIsNoDigest(@Nullable String digest) {
        assertRefused(
                new DecisionRequest("REJECT", digest, true, true, true, true, "no", null, null, null, null),
                ErrorCode.BAD_REQUEST);
    }

    @Test
    void assumesNoAnswerOfAnApproval() {
        assertRefused(approval(null, true, true), ErrorCode.INPUT_INVALID);
        assertRefused(approval(true, null, true), ErrorCode.INPUT_INVALID);
        assertRefused(approval(true, true, null), ErrorCode.INPUT_INVALID);
    }

    @Test
    void needsNoAnswersToRejectOrToRequestChanges() {
        for (ReviewOutcome outcome : new ReviewOutcome[] {ReviewOutcome.REJECT, ReviewOutcome.REQUEST_CHANGES}) {
            ReviewDecision decision = new DecisionRequest(
                            outcome.name(), DIGEST, null, null, null, null, "no", null, null, null, null)
                    .by(REVIEWER, "s-1");
            assertThat(decision.answers()).isEqualTo(new Answers(false, false, true));
            assertThat(decision.tenantConfirmed()).isFalse();
        }
    }

    private static DecisionRequest approval(
            @Nullable Boolean ai, @Nullable Boolean manual, @Nullable Boolean confirmation) {
        return new DecisionRequest("APPROVE", DIGEST, true, ai, manual, confirmation, null, null, null, null, null);
    }

    private static void assertRefused(DecisionRequest request, ErrorCode code) {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> request.by(REVIEWER, "s-1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
