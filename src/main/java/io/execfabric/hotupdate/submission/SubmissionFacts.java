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
 * @param present the package that everything is about now
 */
public record SubmissionFacts(
        String id,
        TenantId tenant,
        ScriptCode scriptCode,
        SubmissionStatus status,
        Round present,
        Wish wish,
        Folder folder,
        Submitted submitted) {

    /**
     * The present round.
     *
     * @param number 1 for the first package, one more for each fixed folder
     * @param digest package digest
     */
    public record Round(int number, Digest digest, List<Finding> findings) {}

    /**
     * What the tenant asks for beside the folder.
     *
     * @param answersOfVersion the live Skill version whose answers alone are to change; null for an ordinary submission
     */
    public record Wish(
            String scenario,
            @Nullable String note,
            RequestedAnswers requested,
            @Nullable Integer answersOfVersion) {}

    /**
     * What the folder of the present round says.
     *
     * @param risk declared by the tenant, medium when undeclared
     * @param name the Skill's name
     * @param description the README's purpose section or the sidecar's, plain text, at most 1,000 characters
     * @param inputSchema the text of {@code input.schema.json}, or null
     * @param limits what it asks for
     */
    public record Folder(
            Language language,
            String entry,
            RiskLevel risk,
            String name,
            String description,
            @Nullable String inputSchema,
            String readme,
            RunLimits limits) {}

    /** Who submitted it and when, and when anything about it changed last. */
    public record Submitted(String by, Instant at, Instant updatedAt) {}

    public int round() {
        return present.number();
    }

    public Digest digest() {
        return present.digest();
    }
}
