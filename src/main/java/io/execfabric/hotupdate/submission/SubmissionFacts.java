package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the later steps need to know of a submission.
 *
 * @param round 1 for the first package, one more for each fixed folder
 * @param digest package digest of the present round
 * @param risk declared by the tenant, medium when undeclared
 * @param name the Skill's name as the folder says it
 * @param description the README's purpose section or the sidecar's, plain text, at most 1,000 characters
 * @param inputSchema the text of {@code input.schema.json}, or null
 * @param findings of the present round
 * @param limits what the folder asks for
 * @param answersOfVersion the live Skill version whose answers alone are to change; null for an ordinary submission
 */
public record SubmissionFacts(
        String id,
        TenantId tenant,
        ScriptCode scriptCode,
        Language language,
        String entry,
        int round,
        Digest digest,
        RiskLevel risk,
        String scenario,
        @Nullable String note,
        RequestedAnswers requested,
        String submittedBy,
        SubmissionStatus status,
        String name,
        String description,
        @Nullable String inputSchema,
        String readme,
        List<Finding> findings,
        Instant submittedAt,
        Instant updatedAt,
        RunLimits limits,
        @Nullable Integer answersOfVersion) {}
