package io.execfabric.hotupdate.review.decision;

import static io.execfabric.hotupdate.review.model.ReviewFixtures.AI_OPEN;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.CLOSED;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.context;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.decision;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.first;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.firstApproval;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewBase;
import io.execfabric.hotupdate.review.model.ReviewFixtures;
import io.execfabric.hotupdate.review.model.ReviewVote;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReviewRulesTests {

    @ParameterizedTest
    @EnumSource(ReviewOutcome.class)
    void letsAReviewerDecideWhoKeepsAllRules(ReviewOutcome outcome) {
        assertKept(first(decision("reviewer1", outcome)));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "REVIEWER", mode = Mode.EXCLUDE)
    void refusesEveryOtherRole(Role role) {
        assertBroken(withRoles(Set.of(role)), ErrorCode.FORBIDDEN);
        assertBroken(withRoles(Set.of()), ErrorCode.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(ReviewOutcome.class)
    void refusesTheSubmitterEvenWithTheRole(ReviewOutcome outcome) {
        assertBroken(first(decision("acme-admin", outcome)), ErrorCode.SUBMITTER_MAY_NOT_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(ReviewOutcome.class)
    void refusesTheSameReviewerTwiceInARound(ReviewOutcome outcome) {
        assertBroken(
                context(decision("reviewer1", outcome), ReviewStage.SECOND, 2, RiskLevel.HIGH, firstVote()),
                ErrorCode.REVIEWER_ALREADY_DECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionStatus.class,
            names = {"IN_REVIEW", "SECOND_REVIEW"},
            mode = Mode.EXCLUDE)
    void refusesADecisionWhenNoReviewIsOpen(SubmissionStatus status) {
        var decision = decision("reviewer1", ReviewOutcome.APPROVE);
        assertBroken(
                new DecisionContext(
                        decision,
                        new DecisionContext.Turn(ReviewStage.FIRST, 1),
                        submission(RiskLevel.LOW, status),
                        Set.of(Role.REVIEWER),
                        ReviewFixtures.verdict(RiskLevel.LOW, 1),
                        List.of(),
                        null,
                        ReviewFixtures.NOTHING_LIVE),
                ErrorCode.WRONG_STATE);
    }

    @ParameterizedTest
    @EnumSource(ReviewOutcome.class)
    void refusesADecisionAboutOtherBytes(ReviewOutcome outcome) {
        var about = new ReviewDecision(
                "s-1",
                "reviewer1",
                outcome,
                new Seen(Digest.ofText("other"), null),
                true,
                CLOSED,
                new Said("because"),
                Named.AS_THE_FOLDER_SAYS);
        assertBroken(first(about), ErrorCode.DIGEST_NOT_UNDER_REVIEW);
    }

    @Test
    void needsACommentUnlessItApproves() {
        assertBroken(first(withComment(ReviewOutcome.REJECT, " \n ")), ErrorCode.COMMENT_MISSING);
        assertBroken(first(withComment(ReviewOutcome.REQUEST_CHANGES, "")), ErrorCode.COMMENT_MISSING);
        assertKept(first(withComment(ReviewOutcome.APPROVE, "")));
    }

    @Test
    void refusesACommentThatTheEngineCouldNotKeep() {
        assertKept(first(withComment(ReviewOutcome.REJECT, "x".repeat(4000))));
        assertBroken(first(withComment(ReviewOutcome.REJECT, "x".repeat(4001))), ErrorCode.INPUT_INVALID);
        assertBroken(first(withComment(ReviewOutcome.APPROVE, "x".repeat(4001))), ErrorCode.INPUT_INVALID);
    }

    @Test
    void needsTheTenantConfirmedToApprove() {
        assertBroken(first(unconfirmed(ReviewOutcome.APPROVE)), ErrorCode.TENANT_NOT_CONFIRMED);
        assertKept(first(unconfirmed(ReviewOutcome.REJECT)));
        assertKept(first(unconfirmed(ReviewOutcome.REQUEST_CHANGES)));
    }

    @Test
    void keepsConfirmationOnForHighRisk() {
        var noConfirmation = new Answers(false, true, false);
        assertBroken(high(noConfirmation, 1), ErrorCode.ANSWERS_FORBIDDEN_BY_RISK);
        assertBroken(high(noConfirmation, 2), ErrorCode.ANSWERS_FORBIDDEN_BY_RISK);
        assertKept(high(CLOSED, 1));
    }

    @Test
    void opensHighRiskToAiOnlyWithTwoReviewers() {
        assertBroken(high(AI_OPEN, 1), ErrorCode.ANSWERS_FORBIDDEN_BY_RISK);
        assertKept(high(AI_OPEN, 2));
    }

    @ParameterizedTest
    @EnumSource(value = RiskLevel.class, names = "HIGH", mode = Mode.EXCLUDE)
    void forbidsNoAnswerBelowHighRisk(RiskLevel risk) {
        for (boolean ai : new boolean[] {true, false}) {
            for (boolean confirm : new boolean[] {true, false}) {
                var decision = decision("reviewer1", ReviewOutcome.APPROVE, new Answers(ai, false, confirm), "", null);
                assertKept(context(decision, ReviewStage.FIRST, 1, risk, List.of()));
            }
        }
    }

    @Test
    void asksForNoAnswersWhereNothingIsApproved() {
        var decision = decision("reviewer1", ReviewOutcome.REJECT, new Answers(true, true, false), "no", null);
        assertKept(context(decision, ReviewStage.FIRST, 1, RiskLevel.HIGH, List.of()));
    }

    @Test
    void letsTheSecondReviewerApproveExactlyWhatTheFirstOneDid() {
        assertKept(second(AI_OPEN, null));
        assertKept(second(AI_OPEN, "Tidy"));
        assertBroken(second(CLOSED, null), ErrorCode.CONFLICT);
        assertBroken(second(AI_OPEN, "Tidier"), ErrorCode.CONFLICT);
    }

    @Test
    void letsTheSecondReviewerDisagreeByRequestingChanges() {
        var decision = decision("reviewer2", ReviewOutcome.REQUEST_CHANGES, CLOSED, "too open", null);
        assertKept(context(decision, ReviewStage.SECOND, 2, RiskLevel.HIGH, firstVote()));
    }

    @Test
    void acceptsOnlyShortPlainTextAsName() {
        assertKept(first(named("整理报表 \uD83D\uDE80")));
        assertBroken(first(named("two\nlines")), ErrorCode.INPUT_INVALID);
        assertBroken(first(named("right\u202Eleft")), ErrorCode.INPUT_INVALID);
        assertBroken(first(named("half \uD83D")), ErrorCode.INPUT_INVALID);
        assertBroken(first(named(" ")), ErrorCode.INPUT_INVALID);
        assertBroken(first(named("x".repeat(201))), ErrorCode.INPUT_INVALID);
    }

    @Test
    void anApprovalNamesWhatIsLiveWhereThatMoved() {
        ReviewBase moved = new ReviewBase(1, new ReplacedVersion(2, ReviewFixtures.DIGEST), null);
        assertBroken(over(moved, ReviewOutcome.APPROVE, null), ErrorCode.BASE_MOVED);
        assertBroken(over(moved, ReviewOutcome.APPROVE, 1), ErrorCode.BASE_MOVED);
        assertKept(over(moved, ReviewOutcome.APPROVE, 2));
        assertKept(over(moved, ReviewOutcome.REJECT, null));
        assertKept(over(moved, ReviewOutcome.REQUEST_CHANGES, 1));

        ReviewBase unknown = new ReviewBase(null, ReplacedVersion.NOTHING, null);
        assertBroken(over(unknown, ReviewOutcome.APPROVE, null), ErrorCode.BASE_MOVED);
        assertKept(over(unknown, ReviewOutcome.APPROVE, 0));
        assertKept(over(ReviewFixtures.NOTHING_LIVE, ReviewOutcome.APPROVE, null));
        assertBroken(over(ReviewFixtures.NOTHING_LIVE, ReviewOutcome.APPROVE, 1), ErrorCode.BASE_MOVED);
    }

    @Test
    void nothingIsApprovedWhileAnotherOneIsOnItsWay() {
        ReviewBase crowded = new ReviewBase(0, ReplacedVersion.NOTHING, "s-2");
        assertBroken(over(crowded, ReviewOutcome.APPROVE, 0), ErrorCode.BASE_MOVED);
        assertKept(over(crowded, ReviewOutcome.REJECT, null));
    }

    private static DecisionContext over(ReviewBase base, ReviewOutcome outcome, @Nullable Integer baseVersion) {
        var decision = new ReviewDecision(
                "s-1",
                "reviewer1",
                outcome,
                new Seen(ReviewFixtures.DIGEST, baseVersion),
                true,
                CLOSED,
                new Said("because"),
                Named.AS_THE_FOLDER_SAYS);
        return new DecisionContext(
                decision,
                new DecisionContext.Turn(ReviewStage.FIRST, 1),
                submission(RiskLevel.LOW, SubmissionStatus.IN_REVIEW),
                Set.of(Role.REVIEWER),
                ReviewFixtures.verdict(RiskLevel.LOW, 1),
                List.of(),
                null,
                base);
    }

    @Test
    void revokedBytesCannotBeApprovedButSentBackOrRejected() {
        assertBroken(revoked(ReviewOutcome.APPROVE), ErrorCode.VERSION_REVOKED);
        assertKept(revoked(ReviewOutcome.REQUEST_CHANGES));
        assertKept(revoked(ReviewOutcome.REJECT));
    }

    private static DecisionContext revoked(ReviewOutcome outcome) {
        return new DecisionContext(
                decision("reviewer1", outcome),
                new DecisionContext.Turn(ReviewStage.FIRST, 1),
                submission(RiskLevel.LOW, SubmissionStatus.IN_REVIEW),
                Set.of(Role.REVIEWER),
                ReviewFixtures.verdict(RiskLevel.LOW, 1),
                List.of(),
                "leaks a password",
                ReviewFixtures.NOTHING_LIVE);
    }

    private static DecisionContext withRoles(Set<Role> roles) {
        return new DecisionContext(
                decision("somebody", ReviewOutcome.APPROVE),
                new DecisionContext.Turn(ReviewStage.FIRST, 1),
                submission(RiskLevel.LOW, SubmissionStatus.IN_REVIEW),
                roles,
                ReviewFixtures.verdict(RiskLevel.LOW, 1),
                List.of(),
                null,
                ReviewFixtures.NOTHING_LIVE);
    }

    private static ReviewDecision withComment(ReviewOutcome outcome, String comment) {
        return decision("reviewer1", outcome, CLOSED, comment, null);
    }

    private static ReviewDecision named(@Nullable String name) {
        return decision("reviewer1", ReviewOutcome.APPROVE, CLOSED, "", name);
    }

    private static ReviewDecision unconfirmed(ReviewOutcome outcome) {
        return new ReviewDecision(
                "s-1",
                "reviewer1",
                outcome,
                new Seen(ReviewFixtures.DIGEST, null),
                false,
                CLOSED,
                new Said("because"),
                Named.AS_THE_FOLDER_SAYS);
    }

    private static DecisionContext high(Answers answers, int reviewers) {
        var decision = decision("reviewer1", ReviewOutcome.APPROVE, answers, "", null);
        return context(decision, ReviewStage.FIRST, reviewers, RiskLevel.HIGH, List.of());
    }

    private static DecisionContext second(Answers answers, @Nullable String name) {
        var decision = decision("reviewer2", ReviewOutcome.APPROVE, answers, "", name);
        return context(decision, ReviewStage.SECOND, 2, RiskLevel.HIGH, firstVote());
    }

    private static List<ReviewVote> firstVote() {
        return List.of(firstApproval(null));
    }

    private static void assertKept(DecisionContext context) {
        assertThat(ReviewRules.firstBroken(context)).isEmpty();
    }

    private static void assertBroken(DecisionContext context, ErrorCode code) {
        assertThat(ReviewRules.firstBroken(context)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.reason()).endsWith(".");
        });
    }
}
