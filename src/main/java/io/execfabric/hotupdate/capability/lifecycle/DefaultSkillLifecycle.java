package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.capability.SkillLifecycle;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.registry.PublicGrants;
import io.execfabric.hotupdate.capability.registry.Skill;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersion;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRow;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a Skill's pointer back and switches it off and on, the Skill held each time before anything of it is read. */
@Service
@Transactional
class DefaultSkillLifecycle implements SkillLifecycle {

    private final SkillRepository skills;
    private final SkillVersionRepository versions;
    private final Approvals approvals;
    private final PublicGrants granted;
    private final ApplicationEventPublisher events;

    DefaultSkillLifecycle(
            SkillRepository skills,
            SkillVersionRepository versions,
            Approvals approvals,
            PublicGrants granted,
            ApplicationEventPublisher events) {
        this.skills = skills;
        this.versions = versions;
        this.approvals = approvals;
        this.granted = granted;
        this.events = events;
    }

    @Override
    public String rollBack(TenantId tenant, ScriptCode code, int version, String actor, Reason reason) {
        Skill skill = hold(tenant, code);
        SkillVersionFacts target = versions.one(tenant.value(), code.value(), version)
                .map(SkillVersionRow::facts)
                .orElseThrow(() -> HotUpdateException.notFound("version"));
        RollbackPolicy.firstRefusal(new RollbackPolicy.Case(target, approved(target), last(skill)))
                .ifPresent(refusal -> {
                    throw refusal.asException();
                });
        SkillVersion former = former(skill);
        skill.pointTo(entity(target.skillVersionId()));
        granted.follow(skill);
        String from = former == null ? "nothing live" : "version " + former.number();
        announce(
                skill,
                target.skillVersionId(),
                actor,
                "ROLLED_BACK",
                "from " + from + " to version " + version,
                reason);
        return target.skillVersionId();
    }

    private @Nullable SkillVersion former(Skill skill) {
        String live = skill.liveVersionId();
        if (live == null) {
            return null;
        }
        SkillVersion former = entity(live);
        former.supersede();
        return former;
    }

    private @Nullable Answers last(Skill skill) {
        String last = skill.lastLiveVersionId();
        return last == null ? null : approvals.verified(entity(last).approval()).answers();
    }

    private Answers approved(SkillVersionFacts version) {
        return approvals.verified(version.approved().approval()).answers();
    }

    @Override
    public void disable(TenantId tenant, ScriptCode code, String actor, Reason reason) {
        Skill skill = hold(tenant, code);
        skill.disable();
        announce(skill, skill.id(), actor, "DISABLED", "is disabled in its tenant", reason);
    }

    @Override
    public Optional<String> enable(TenantId tenant, ScriptCode code, String actor, Reason reason) {
        Skill skill = hold(tenant, code);
        skill.enable();
        announce(skill, skill.id(), actor, "ENABLED", "is enabled in its tenant", reason);
        return Optional.ofNullable(skill.liveVersionId());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SkillStanding> find(TenantId tenant, ScriptCode code) {
        return skills.findByTenantIdAndCode(tenant.value(), code.value()).map(this::standing);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SkillStanding> unavailable(TenantId tenant) {
        return skills.unavailable(tenant.value()).stream().map(this::standing).toList();
    }

    private SkillStanding standing(Skill skill) {
        String live = skill.liveVersionId();
        return new SkillStanding(
                new ScriptCode(skill.code()),
                skill.enabled(),
                live == null ? null : entity(live).number(),
                false);
    }

    private Skill hold(TenantId tenant, ScriptCode code) {
        return skills.hold(tenant.value(), code.value()).orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    private SkillVersion entity(String id) {
        return versions.findById(id).orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    private void announce(Skill skill, String subject, String actor, String action, String what, Reason reason) {
        TenantId tenant = new TenantId(skill.tenantId());
        events.publishEvent(new Audited(
                tenant,
                actor,
                action,
                subject.equals(skill.id()) ? "skill" : "skillVersion",
                subject,
                skill.code() + " " + what + ": " + reason));
        String word = action.toLowerCase(Locale.ROOT).replace('_', ' ');
        events.publishEvent(new IsolationInputsChanged(tenant + "/" + skill.code() + " " + word, tenant));
    }
}
