package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.review.decision.ReviewRule.Refusal;
import io.execfabric.hotupdate.review.diff.PlainText;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.policy.RiskRules;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.text.ReadableText;
import io.execfabric.hotupdate.shared.wording.Wording;
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
        return refuseIf(!d.reviewerRoles().contains(Role.REVIEWER), ErrorCode.FORBIDDEN, Wording.of("review.role"));
    }

    static Optional<Refusal> submitterMayNotReview(DecisionContext d) {
        return refuseIf(
                d.submission().submitted().by().equals(d.decision().reviewer()),
                ErrorCode.SUBMITTER_MAY_NOT_REVIEW,
                Wording.of("review.own"));
    }

    static Optional<Refusal> secondReviewerDiffers(DecisionContext d) {
        return refuseIf(
                d.votes().stream()
                        .anyMatch(vote -> vote.reviewer().equals(d.decision().reviewer())),
                ErrorCode.REVIEWER_ALREADY_DECIDED,
                Wording.of("review.twice"));
    }

    static Optional<Refusal> reviewIsOpen(DecisionContext d) {
        return refuseIf(
                !UNDER_REVIEW.contains(d.submission().status()), ErrorCode.WRONG_STATE, Wording.of("review.closed"));
    }

    static Optional<Refusal> digestIsUnderReview(DecisionContext d) {
        return refuseIf(
                !d.submission().digest().equals(d.decision().seen().digest()),
                ErrorCode.DIGEST_NOT_UNDER_REVIEW,
                Wording.of("review.other-package"));
    }

    /** Asking for changes and rejecting stay possible. */
    static Optional<Refusal> bytesAreNotRevoked(DecisionContext d) {
        return refuseIf(
                d.approves() && d.revoked() != null,
                ErrorCode.VERSION_REVOKED,
                Wording.of("review.revoked", d.revoked()));
    }

    /** Other answers for bytes that are not live any more would bring those bytes back unasked. */
    static Optional<Refusal> answersAreOfTheLiveVersion(DecisionContext d) {
        Integer asked = d.submission().wish().answersOfVersion();
        return refuseIf(
                d.approves() && asked != null && !d.base().isStill(asked),
                ErrorCode.BASE_MOVED,
                Wording.of(
                        "review.answers-moved",
                        asked,
                        ReplacedVersion.spoken(d.base().live().version())));
    }

    /** Two approvals that were decided at once would each replace the same version, one of them unseen. */
    static Optional<Refusal> noOtherGoesLiveNext(DecisionContext d) {
        return refuseIf(
                d.approves() && d.base().onItsWay() != null,
                ErrorCode.BASE_MOVED,
                Wording.of(
                        "review.another-approved",
                        d.base().onItsWay(),
                        ReplacedVersion.spoken(d.base().live().version())));
    }

    /** An approval is a step from what its reviewer saw as live; silence is enough where nothing moved. */
    static Optional<Refusal> whatIsLiveWasLookedAt(DecisionContext d) {
        Integer given = d.decision().seen().baseVersion();
        boolean seen = given == null ? !d.base().moved() : d.base().isStill(given);
        Wording moved = given == null
                ? d.base().spoken()
                : Wording.of("review.looked-at", d.base().spoken(), ReplacedVersion.spoken(given));
        return refuseIf(
                d.approves() && !seen,
                ErrorCode.BASE_MOVED,
                Wording.of("review.look-first", moved, d.base().live().version()));
    }

    static Optional<Refusal> commentIsGiven(DecisionContext d) {
        return refuseIf(
                !d.approves() && !ReadableText.hasLetter(d.decision().said().comment()),
                ErrorCode.COMMENT_MISSING,
                Wording.of("review.comment-missing"));
    }

    static Optional<Refusal> commentIsNotTooLong(DecisionContext d) {
        return refuseIf(
                d.decision().said().comment().length() > MAX_COMMENT,
                ErrorCode.INPUT_INVALID,
                Wording.of("comment.long", MAX_COMMENT));
    }

    static Optional<Refusal> tenantIsConfirmed(DecisionContext d) {
        return refuseIf(
                d.approves() && !d.decision().tenantConfirmed(),
                ErrorCode.TENANT_NOT_CONFIRMED,
                Wording.of("review.tenant"));
    }

    static Optional<Refusal> answersAreAllowedByRisk(DecisionContext d) {
        if (!d.approves()) {
            return Optional.empty();
        }
        return RiskRules.violation(d.decision().answers(), d.verdict())
                .map(forbidden -> new Refusal(ErrorCode.ANSWERS_FORBIDDEN_BY_RISK, forbidden.wording()));
    }

    static Optional<Refusal> nameAndDescriptionAreShortPlainText(DecisionContext d) {
        return refuseIf(
                d.approves()
                        && !(PlainText.isLine(d.name(), MAX_NAME) && PlainText.is(d.description(), MAX_DESCRIPTION)),
                ErrorCode.INPUT_INVALID,
                Wording.of("review.plain-text", MAX_NAME, MAX_DESCRIPTION));
    }

    static Optional<Refusal> secondReviewerApprovesTheSame(DecisionContext d) {
        return refuseIf(
                d.completesReview() && d.votes().stream().anyMatch(first -> !first.approvesTheSameAs(d)),
                ErrorCode.CONFLICT,
                Wording.of("review.not-the-same"));
    }

    private static Optional<Refusal> refuseIf(boolean broken, ErrorCode code, Wording reason) {
        return broken ? Optional.of(new Refusal(code, reason)) : Optional.empty();
    }
}
