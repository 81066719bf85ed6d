package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.capability.KillRunsOf;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.capability.VersionRevoked;
import io.execfabric.hotupdate.capability.registry.CapabilityRecords;
import io.execfabric.hotupdate.capability.registry.Skill;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersion;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.StandingVersion;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one version away for good; each time its Skill is locked first, so that the pointer moves alone. */
@Component
class RevokedVersions {

    private final SkillRepository skills;
    private final SkillVersionRepository versions;
    private final CapabilityRecords records;
    private final ApplicationEventPublisher events;

    RevokedVersions(
            SkillRepository skills,
            SkillVersionRepository versions,
            CapabilityRecords records,
            ApplicationEventPublisher events) {
        this.skills = skills;
        this.versions = versions;
        this.records = records;
        this.events = events;
    }

    /** False when it was revoked before. */
    boolean revoke(StandingVersion found, String actor, Reason reason) {
        Skill skill = skills.findByTenantIdAndId(found.tenantId(), found.skillId())
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
        SkillVersion version = versions.findById(found.id()).orElseThrow(() -> HotUpdateException.notFound("version"));
        if (version.state() == SkillVersionState.REVOKED) {
            return false;
        }
        boolean wasQuarantined = version.state() == SkillVersionState.QUARANTINED;
        boolean wasLive = version.id().equals(skill.liveVersionId());
        version.revoke();
        skill.noLongerPointTo(version);
        records.authorization(version).closeAll();
        announce(new VersionRevoked(view(version, skill, wasLive), wasQuarantined, actor, reason.text()));
        return true;
    }

    /** Where it may run: with its owner and with those it was granted to. */
    Stream<KillRunsOf.Version> killed(StandingVersion found) {
        return records.authorisedTenants(found.id()).map(tenant -> new KillRunsOf.Version(tenant, found.id()));
    }

    private void announce(VersionRevoked revoked) {
        QuarantinedVersion version = revoked.version();
        events.publishEvent(new Audited(
                version.tenant(),
                revoked.actor(),
                "REVOKED",
                "skillVersion",
                version.skillVersionId(),
                version.code() + " version " + version.version() + " is revoked: " + revoked.reason()));
        events.publishEvent(new IsolationInputsChanged(
                version.tenant() + "/" + version.code() + " version " + version.version() + " revoked"));
        events.publishEvent(revoked);
    }

    private static QuarantinedVersion view(SkillVersion version, Skill skill, boolean wasLive) {
        return new QuarantinedVersion(
                version.id(),
                new TenantId(version.tenantId()),
                new ScriptCode(skill.code()),
                version.number(),
                version.submissionId(),
                wasLive);
    }
}
