package io.execfabric.hotupdate.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what runs, for whom and how, as it was approved. Two records are equal exactly if their canonical
 * JSON is.
 *
 * <p>Wide, since what is signed is the JSON of exactly these fields beside each other: to group them would make every
 * signature wrong.
 *
 * @param submissionId which submission it ends
 * @param round the round of review that approved it
 * @param inputSchema text of the input schema, part of what callers are shown; null when there is none
 * @param reviewers one or two user ids, in the order of their decisions
 * @param replaces what was live when it was approved, whose difference the reviewers had before them; null in records of before
 *     that was kept, which therefore still read the same
 * @param limits what the script asked for; left out of the JSON when it asked for nothing, as before there were any
 */
public record ApprovalRecord(
        String submissionId,
        int round,
        TenantId tenant,
        ScriptCode scriptCode,
        Language language,
        String entry,
        Digest digest,
        String name,
        String description,
        @Nullable String inputSchema,
        RiskLevel risk,
        Answers answers,
        List<String> reviewers,
        Instant approvedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReplacedVersion replaces,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) RunLimits limits) {}
