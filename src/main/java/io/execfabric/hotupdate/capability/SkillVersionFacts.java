package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a capability with its present standing.
 *
 * @param tenant the tenant that it is authorised for and was asked about
 * @param owner whose it is: the same tenant, or the public area where the platform granted it
 */
public record SkillVersionFacts(
        String skillVersionId,
        String skillId,
        TenantId tenant,
        TenantId owner,
        ScriptCode code,
        Standing standing,
        Offered offered,
        Approved approved) {

    /**
     * How it stands now.
     *
     * @param version the Skill version's number, from 1 per Skill
     * @param quarantineReason null unless it is quarantined, and where nobody knows
     * @param live whether the Skill's pointer names this version
     * @param skillEnabled whether the tenant has the Skill switched on
     */
    public record Standing(
            int version,
            SkillVersionState state,
            @Nullable QuarantineReason quarantineReason,
            boolean live,
            boolean skillEnabled) {}

    /**
     * What it is called, what it may do and who may use it.
     *
     * @param answers what the tenant authorisation has opened
     * @param readme Markdown text as submitted
     * @param limits what its runs were approved with, before the platform's and the tenant's maxima
     */
    public record Offered(
            String name,
            String description,
            RiskLevel risk,
            Answers answers,
            @Nullable String inputSchema,
            String readme,
            RunLimits limits) {}

    /** The bytes that it runs, and who approved them. */
    public record Approved(
            int scriptVersion,
            ReleasePath release,
            String entry,
            Digest digest,
            SignedApproval approval,
            List<String> reviewers,
            String submissionId,
            Instant registeredAt) {}

    /** Whether it is the tenant's own, not one of the public area that was granted to it. */
    public boolean isOwn() {
        return owner.equals(tenant);
    }

    public int version() {
        return standing.version();
    }

    public SkillVersionState state() {
        return standing.state();
    }

    public Answers answers() {
        return offered.answers();
    }

    public RiskLevel risk() {
        return offered.risk();
    }

    public Digest digest() {
        return approved.digest();
    }
}
