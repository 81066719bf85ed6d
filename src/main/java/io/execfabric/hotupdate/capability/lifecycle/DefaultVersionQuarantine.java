package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.capability.QuarantineEnded;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.capability.VersionQuarantined;
import io.execfabric.hotupdate.capability.registry.CapabilityRecords;
import io.execfabric.hotupdate.capability.registry.Skill;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersion;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRow;
import io.execfabric.hotupdate.capability.registry.StandingVersion;
import io.execfabric.hotupdate.capability.registry.TenantAuthorization;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves versions into quarantine and out of it; each time the Skill is locked first, so that its pointer moves alone. */
@Service
@Transactional
class DefaultVersionQuarantine implements VersionQuarantine {

    private static final int LONGEST_REASON = 1000;

    private final SkillVersionRepository versions;
    private final SkillRepository skills;
    private final CapabilityRecords records;
    private final RevocationRecords revocations;
    private final ApplicationEventPublisher events;

    DefaultVersionQuarantine(
            SkillVersionRepository versions,
            SkillRepository skills,
            CapabilityRecords records,
            RevocationRecords revocations,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.skills = skills;
        this.records = records;
        this.revocations = revocations;
        this.events = events;
    }

    @Override
    public List<QuarantinedVersion> quarantineAll(Digest packageDigest, String what) {
        return versions.standingOn(packageDigest.value()).stream()
                .flatMap(found -> quarantine(found, QuarantineReason.WRONG_BYTES, what).stream())
                .toList();
    }

    @Override
    public Optional<QuarantinedVersion> quarantine(String skillVersionId, QuarantineReason reason, String what) {
        return quarantine(standing(skillVersionId), reason, what);
    }

    private Optional<QuarantinedVersion> quarantine(StandingVersion found, QuarantineReason reason, String what) {
        Skill skill = lock(found.tenantId(), found.skillId());
        SkillVersion version = version(found.id());
        if (!version.state().mayStillRun()) {
            return Optional.empty();
        }
        version.withhold(reason);
        skill.noLongerPointTo(version);
        records.authorization(version).closeAll();
        QuarantinedVersion quarantined = view(version, skill);
        audit(version, Audited.PLATFORM, "QUARANTINED", what);
        events.publishEvent(new VersionQuarantined(quarantined));
        return Optional.of(quarantined);
    }

    @Override
    @Transactional(readOnly = true)
    public SkillVersionFacts facts(String skillVersionId) {
        return versions.one(version(skillVersionId).tenantId(), skillVersionId)
                .map(SkillVersionRow::facts)
                .orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    @Override
    public void reauthorise(String skillVersionId, Answers approved) {
        TenantAuthorization authorization = records.authorization(version(skillVersionId));
        authorization.reset();
        Stream.<Opening>of(
                        new Opening(approved.aiCallable(), authorization::openAiScope),
                        new Opening(approved.manualExecution(), authorization::openManualEntry),
                        new Opening(approved.confirmationRequired(), authorization::attachConfirmation))
                .filter(Opening::approved)
                .forEach(opening -> opening.open().run());
    }

    private record Opening(boolean approved, Runnable open) {}

    @Override
    public void because(String skillVersionId, QuarantineReason reason) {
        lockedVersion(skillVersionId).because(reason);
    }

    @Override
    public void closeAgain(String skillVersionId) {
        because(skillVersionId, QuarantineReason.RED_CHECK);
        records.authorization(version(skillVersionId)).closeAll();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean goesLive(String skillVersionId) {
        return versions.wasLiveAndNothingIs(skillVersionId);
    }

    @Override
    public void backToSuperseded(String skillVersionId) {
        SkillVersion version = lockedVersion(skillVersionId);
        version.backToSuperseded();
        audit(version, Audited.PLATFORM, "QUARANTINE_ENDED", "Its bytes are the approved ones again");
        ended(skillVersionId);
    }

    @Override
    public void ended(String skillVersionId) {
        SkillVersion version = version(skillVersionId);
        Skill skill = skills.findById(version.skillId()).orElseThrow();
        events.publishEvent(new QuarantineEnded(view(version, skill), version.state()));
    }

    @Override
    public void revoke(String skillVersionId, String actor, String reason) {
        SkillVersion version = lockedVersion(skillVersionId);
        if (version.state() == SkillVersionState.REVOKED) {
            return;
        }
        version.revoke();
        skills.findById(version.skillId()).orElseThrow().noLongerPointTo(version);
        records.authorization(version).closeAll();
        revocations.ofVersion(standing(skillVersionId), actor, new Reason(shortened(reason)));
        audit(version, actor, "REVOKED", reason);
        events.publishEvent(new IsolationInputsChanged(
                "a quarantined version of " + version.tenantId() + " revoked", new TenantId(version.tenantId())));
        ended(skillVersionId);
    }

    private static String shortened(String reason) {
        return CutText.of(reason, LONGEST_REASON);
    }

    /** The version as it is once its Skill is held: nothing of it was read before. */
    private SkillVersion lockedVersion(String skillVersionId) {
        StandingVersion found = standing(skillVersionId);
        lock(found.tenantId(), found.skillId());
        return version(skillVersionId);
    }

    private StandingVersion standing(String skillVersionId) {
        return versions.standing(skillVersionId).orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    private Skill lock(String tenantId, String skillId) {
        return skills.findByTenantIdAndId(tenantId, skillId)
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    private SkillVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    private static QuarantinedVersion view(SkillVersion version, Skill skill) {
        return new QuarantinedVersion(
                version.id(),
                new TenantId(version.tenantId()),
                new ScriptCode(skill.code()),
                version.number(),
                version.submissionId(),
                version.wasLive());
    }

    private void audit(SkillVersion version, String actor, String action, String detail) {
        events.publishEvent(
                new Audited(new TenantId(version.tenantId()), actor, action, "skillVersion", version.id(), detail));
    }
}
