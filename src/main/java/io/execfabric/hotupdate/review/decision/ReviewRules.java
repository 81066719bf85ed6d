package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.review.decision.ReviewRule.Refusal;
import io.execfabric.hotupdate.review.diff.PlainText;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.policy.RiskRules;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.text.ReadableText;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a review, one method each: first who may decide, then what is decided about, then how. */
final class ReviewRules {

    /** Longest comment; the process engine keeps no longer text in a variable. */
    static final int MAX_COMMENT = 4000;

    static final int MAX_NAME = 200;
    static final int MAX_DESCRIPTION = 1000;

    private static final Set<SubmissionStatus> UNDER_REVIEW =
            Set.of(SubmissionStatus.IN_REVIEW, SubmissionStatus.SECOND_REVIEW);

    private static final List<ReviewRule> ALL = List.of(
            ReviewRules::reviewerHasTheRole,
            ReviewRules::submitterMayNotReview,
            ReviewRules::reviewIsOpen,
            ReviewRules::secondReviewerDiffers,
            ReviewRules::digestIsUnderReview,
            ReviewRules::bytesAreNotRevoked,
            ReviewRules::answersAreOfTheLiveVersion,
            ReviewRules::noOtherGoesLiveNext,
            ReviewRules::whatIsLiveWasLookedAt,
            ReviewRules::commentIsGiven,
            ReviewRules::commentIsNotTooLong,
            ReviewRules::tenantIsConfirmed,
            ReviewRules::answersAreAllowedByRisk,
            ReviewRules::nameAndDescriptionAreShortPlainText,
            ReviewRules::secondReviewerApprovesTheSame);

    private ReviewRules() {}

    /** The first broken rule. */
    static Optional<Refusal> firstBroken(DecisionContext decision) {
        return ALL.stream().flatMap(rule -> rule.brokenBy(decision).stream()).findFirst();
    }

    static Optional<Refusal> reviewerHasTheRole(DecisionContext d) {
        return refuseIf(!d.reviewerRoles().contains(Role.REVIEWER), ErrorCode.FORBIDDEN, "Only reviewers decide.");
    }

    static Optional<Refusal> submitterMayNotReview(DecisionContext d) {
        return refuseIf(
                d.submission().submitted().by().equals(d.decision().reviewer()),
                ErrorCode.SUBMITTER_MAY_NOT_REVIEW,
                "You submitted this folder, so somebody else has to review it.");
    }

    static Optional<Refusal> secondReviewerDiffers(DecisionContext d) {
        return refuseIf(
                d.votes().stream()
                        .anyMatch(vote -> vote.reviewer().equals(d.decision().reviewer())),
                ErrorCode.REVIEWER_ALREADY_DECIDED,
                "You decided in this round already; the second review needs another reviewer.");
    }

    static Optional<Refusal> reviewIsOpen(DecisionContext d) {
        return refuseIf(
                !UNDER_REVIEW.contains(d.submission().status()),
                ErrorCode.WRONG_STATE,
                "No review of this submission is open.");
    }

    static Optional<Refusal> digestIsUnderReview(DecisionContext d) {
        return refuseIf(
                !d.submission().digest().equals(d.decision().seen().digest()),
                ErrorCode.DIGEST_NOT_UNDER_REVIEW,
                "The package that you looked at is not the one under review; open the dossier again.");
    }

    /** Asking for changes and rejecting stay possible. */
    static Optional<Refusal> bytesAreNotRevoked(DecisionContext d) {
        return refuseIf(
                d.approves() && d.revoked() != null,
                ErrorCode.VERSION_REVOKED,
                "These bytes are revoked (" + d.revoked() + "), so nobody can approve them.");
    }

    /** Other answers for bytes that are not live any more would bring those bytes back unasked. */
    static Optional<Refusal> answersAreOfTheLiveVersion(DecisionContext d) {
        Integer asked = d.submission().wish().answersOfVersion();
        return refuseIf(
                d.approves() && asked != null && !d.base().isStill(asked),
                ErrorCode.BASE_MOVED,
                "The tenant asked for other answers of version " + asked + ", and "
                        + ReplacedVersion.spoken(d.base().live().version())
                        + " is live now. Reject this; the tenant can ask again.");
    }

    /** Two approvals that were decided at once would each replace the same version, one of them unseen. */
    static Optional<Refusal> noOtherGoesLiveNext(DecisionContext d) {
        return refuseIf(
                d.approves() && d.base().onItsWay() != null,
                ErrorCode.BASE_MOVED,
                "Submission " + d.base().onItsWay()
                        + " of the same script was approved meanwhile and is about to replace "
                        + ReplacedVersion.spoken(d.base().live().version())
                        + ". Decide once it is live, with the difference to it before you.");
    }

    /** An approval is a step from what its reviewer saw as live; silence is enough where nothing moved. */
    static Optional<Refusal> whatIsLiveWasLookedAt(DecisionContext d) {
        Integer given = d.decision().seen().baseVersion();
        boolean seen = given == null ? !d.base().moved() : d.base().isStill(given);
        String said = given == null ? "" : " You looked at the difference to " + ReplacedVersion.spoken(given) + ".";
        return refuseIf(
                d.approves() && !seen,
                ErrorCode.BASE_MOVED,
                d.base().spoken() + said + " Look at the difference to that before you approve (baseVersion "
                        + d.base().live().version() + ").");
    }

    static Optional<Refusal> commentIsGiven(DecisionContext d) {
        return refuseIf(
                !d.approves() && !ReadableText.hasLetter(d.decision().said().comment()),
                ErrorCode.COMMENT_MISSING,
                "Tell the tenant why: requesting changes and rejecting need a comment.");
    }

    static Optional<Refusal> commentIsNotTooLong(DecisionContext d) {
        return refuseIf(
                d.decision().said().comment().length() > MAX_COMMENT,
                ErrorCode.INPUT_INVALID,
                "A comment has at most " + MAX_COMMENT + " characters.");
    }

    static Optional<Refusal> tenantIsConfirmed(DecisionContext d) {
        return refuseIf(
                d.approves() && !d.decision().tenantConfirmed(),
                ErrorCode.TENANT_NOT_CONFIRMED,
                "Confirm which tenant the script belongs to before you approve it.");
    }

    static Optional<Refusal> answersAreAllowedByRisk(DecisionContext d) {
        if (!d.approves()) {
            return Optional.empty();
        }
        return RiskRules.violation(d.decision().answers(), d.verdict())
                .map(forbidden -> new Refusal(ErrorCode.ANSWERS_FORBIDDEN_BY_RISK, forbidden.reason()));
    }

    static Optional<Refusal> nameAndDescriptionAreShortPlainText(DecisionContext d) {
        return refuseIf(
                d.approves()
                        && !(PlainText.isLine(d.name(), MAX_NAME) && PlainText.is(d.description(), MAX_DESCRIPTION)),
                ErrorCode.INPUT_INVALID,
                "The name is one line of at most " + MAX_NAME + " characters, the description at most "
                        + MAX_DESCRIPTION + ", both without control characters.");
    }

    static Optional<Refusal> secondReviewerApprovesTheSame(DecisionContext d) {
        return refuseIf(
                d.completesReview() && d.votes().stream().anyMatch(first -> !first.approvesTheSameAs(d)),
                ErrorCode.CONFLICT,
                "The first reviewer approved other answers, another name or another description. Approve exactly those, or"
                        + " request changes.");
    }

    private static Optional<Refusal> refuseIf(boolean broken, ErrorCode code, String reason) {
        return broken ? Optional.of(new Refusal(code, reason)) : Optional.empty();
    }
}
