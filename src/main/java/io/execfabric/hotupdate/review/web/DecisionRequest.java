package io.execfabric.hotupdate.review.web;

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
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent. Approving needs each answer said; nothing that opens something is ever assumed.
 *
 * <p>Wide, since it is the JSON that a client sends, which the interface spells flat; {@link #by} alone reads it.
 */
record DecisionRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"APPROVE", "REQUEST_CHANGES", "REJECT"})
        @Nullable
        String outcome,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String digest,

        @Nullable Boolean tenantConfirmed,
        @Nullable Boolean aiCallable,
        @Nullable Boolean manualExecution,
        @Nullable Boolean confirmationRequired,
        @Nullable String comment,
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer baseVersion,
        @Nullable List<@Nullable SentLineComment> lineComments) {

    private static final Answers ALL_CLOSED = new Answers(false, false, true);

    ReviewDecision by(Caller caller, String submissionId) {
        ReviewOutcome wanted = parsedOutcome();
        return new ReviewDecision(
                submissionId,
                caller.user(),
                wanted,
                new Seen(parsedDigest(), baseVersion),
                Boolean.TRUE.equals(tenantConfirmed),
                answers(wanted),
                new Said(comment == null ? "" : comment.strip(), SentLineComment.accept(lineComments)),
                new Named(strippedOrNull(name), strippedOrNull(description)));
    }

    private ReviewOutcome parsedOutcome() {
        return Arrays.stream(ReviewOutcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("review.outcome")));
    }

    private Digest parsedDigest() {
        if (digest == null) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("review.digest"));
        }
        return new Digest(digest);
    }

    private Answers answers(ReviewOutcome wanted) {
        if (aiCallable != null && manualExecution != null && confirmationRequired != null) {
            return new Answers(aiCallable, manualExecution, confirmationRequired);
        }
        if (wanted == ReviewOutcome.APPROVE) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("review.answers"));
        }
        return ALL_CLOSED;
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
