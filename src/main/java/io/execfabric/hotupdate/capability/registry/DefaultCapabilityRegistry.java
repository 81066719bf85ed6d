package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.Registration;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry's writing side. */
@Service
@Transactional
class DefaultCapabilityRegistry implements CapabilityRegistry {

    private final CapabilityRecords records;
    private final SkillRepository skills;
    private final SkillVersionRepository versions;
    private final LiveGate gate;
    private final PublicGrants granted;
    private final ApplicationEventPublisher events;

    DefaultCapabilityRegistry(
            CapabilityRecords records,
            SkillRepository skills,
            SkillVersionRepository versions,
            LiveGate gate,
            PublicGrants granted,
            ApplicationEventPublisher events) {
        this.records = records;
        this.skills = skills;
        this.versions = versions;
        this.gate = gate;
        this.granted = granted;
        this.events = events;
    }

    @Override
    public String register(Registration registration) {
        Script script = records.script(registration.record());
        ScriptVersion bytes = records.scriptVersion(script, registration);
        Skill skill = records.skill(script, registration.record());
        SkillVersion version = versions.findByTenantIdAndSubmissionIdAndApprovalSignature(
                        registration.record().tenant().value(),
                        registration.record().submissionId(),
                        registration.approval().signature())
                .orElseGet(() -> records.skillVersion(skill, bytes, registration));
        version.awaitVerification();
        records.authorization(version).reset();
        announce(version, "REGISTERED", skill.code() + " version " + version.number() + " is registered");
        announce(version, "AUTHORISED", "For its own tenant alone");
        return version.id();
    }

    @Override
    @Transactional(readOnly = true)
    public void requireRegisteredFor(String skillVersionId, String submissionId) {
        if (!version(skillVersionId).submissionId().equals(submissionId)) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("capability.other-submission"));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> baseMoved(ApprovalRecord approved) {
        return gate.moved(approved).map(Wording::english);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wentLive(String skillVersionId) {
        return version(skillVersionId).state().mayStillRun();
    }

    @Override
    public void openAiScope(String skillVersionId) {
        change(skillVersionId, TenantAuthorization::openAiScope);
    }

    @Override
    public void openManualEntry(String skillVersionId) {
        change(skillVersionId, TenantAuthorization::openManualEntry);
    }

    @Override
    public void attachConfirmation(String skillVersionId) {
        change(skillVersionId, TenantAuthorization::attachConfirmation);
    }

    @Override
    public void activate(String skillVersionId) {
        SkillVersion next = version(skillVersionId);
        Skill skill = skill(next);
        gate.requireOpen(skill, next);
        String former = skill.liveVersionId();
        if (former != null && !former.equals(skillVersionId)) {
            version(former).supersede();
        }
        skill.pointTo(next);
        granted.follow(skill);
        announce(next, "WENT_LIVE", skill.code() + " version " + next.number() + " is live");
    }

    @Override
    public void withdraw(String skillVersionId, QuarantineReason reason, String what) {
        SkillVersion version = version(skillVersionId);
        skill(version).noLongerPointTo(version);
        if (version.state() != SkillVersionState.REVOKED) {
            version.quarantine(reason);
        }
        change(skillVersionId, TenantAuthorization::closeAll);
        announce(version, "QUARANTINED", what);
    }

    private void change(String skillVersionId, Consumer<TenantAuthorization> change) {
        change.accept(records.authorization(version(skillVersionId)));
    }

    private SkillVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    private Skill skill(SkillVersion version) {
        return skills.findByTenantIdAndId(version.tenantId(), version.skillId())
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    private void announce(SkillVersion version, String action, String detail) {
        events.publishEvent(new Audited(
                new TenantId(version.tenantId()), Audited.PLATFORM, action, "skillVersion", version.id(), detail));
    }
}
