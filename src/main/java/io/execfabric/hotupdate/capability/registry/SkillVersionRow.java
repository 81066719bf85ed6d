package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Approved;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Offered;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Standing;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A version with the records it belongs to, read in one question.
 *
 * @param barredBy the revocation of its digest; null when nobody revoked that
 */
public record SkillVersionRow(
        SkillVersion version,
        Skill skill,
        ScriptVersion bytes,
        TenantAuthorization authorization,
        @Nullable String barredBy) {

    /** As its owner has it. */
    public SkillVersionFacts facts() {
        return facts(new TenantId(version.tenantId()), true);
    }

    /**
     * As {@code tenant} has it, its owner or one that it was granted to.
     *
     * @param switchedOn whether that tenant has switched it on for itself, as far as the owner has
     */
    public SkillVersionFacts facts(TenantId tenant, boolean switchedOn) {
        TenantId owner = new TenantId(version.tenantId());
        ScriptCode code = new ScriptCode(skill.code());
        return new SkillVersionFacts(
                version.id(),
                skill.id(),
                tenant,
                owner,
                code,
                new Standing(
                        version.number(),
                        state(),
                        barredBy == null ? version.quarantineReason() : null,
                        version.id().equals(skill.liveVersionId()) && barredBy == null,
                        skill.enabled() && switchedOn),
                new Offered(
                        version.name(),
                        version.description(),
                        version.risk(),
                        authorization.answers(),
                        version.inputSchema(),
                        version.readme(),
                        version.limits()),
                new Approved(
                        bytes.number(),
                        new ReleasePath(owner, bytes.language(), code, bytes.number()),
                        bytes.entry(),
                        bytes.digest(),
                        version.approval(),
                        version.reviewers(),
                        version.submissionId(),
                        version.registeredAt()));
    }

    public StandingVersion standing() {
        return new StandingVersion(version.id(), version.tenantId(), skill.id());
    }

    /** A barred digest is revoked whatever became of the version since, even if it was registered later. */
    private SkillVersionState state() {
        return barredBy == null ? version.state() : SkillVersionState.REVOKED;
    }
}
