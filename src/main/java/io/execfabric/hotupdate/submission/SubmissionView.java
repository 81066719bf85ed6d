package io.execfabric.hotupdate.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the interface shows it.
 *
 * <p>Wide, since it is the JSON of a submission, which the interface spells flat; {@code SubmissionViews} alone makes it.
 *
 * @param step 1–6, the step of the product page
 * @param findings of the present round
 * @param answers the tenant's wishes with the product's defaults filled in
 * @param answersOfVersion the live version whose answers alone are to change; not told of an ordinary submission
 * @param history oldest first
 * @param comments of reviewers on single lines, in all rounds; told where one submission is asked for, null in lists
 * @param reviews decisions with what they say, oldest first; null in lists
 */
public record SubmissionView(
        String id,
        TenantId tenant,
        ScriptCode scriptCode,
        Language language,
        String entry,
        SubmissionStatus status,
        int step,
        Digest digest,
        RiskLevel risk,
        List<Finding> findings,
        Answers answers,
        String scenario,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer answersOfVersion,
        int round,
        String name,
        String description,
        String submittedBy,
        Instant submittedAt,
        Instant updatedAt,
        List<HistoryEntry> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReviewerComment> comments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReviewStatement> reviews) {

    /**
     * Something that happened to the submission.
     *
     * @param actor user id, or {@code platform}
     * @param what a word such as {@code SUBMITTED} or the status it moved to
     */
    @Schema(name = "SubmissionEvent")
    public record HistoryEntry(Instant at, String actor, String what, String detail, int round) {}
}
