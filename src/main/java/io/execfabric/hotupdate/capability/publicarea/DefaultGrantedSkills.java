package io.execfabric.hotupdate.capability.publicarea;

import io.execfabric.hotupdate.capability.GrantedSkills;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.capability.registry.GrantedVersions;
import io.execfabric.hotupdate.capability.registry.PublicGrant;
import io.execfabric.hotupdate.capability.registry.PublicGrantRepository;
import io.execfabric.hotupdate.capability.registry.Skill;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the switch at the tenant's grant, the Skill held as for each other change of who has it. */
@Service
@Transactional
class DefaultGrantedSkills implements GrantedSkills {

    private final SkillRepository skills;
    private final PublicGrantRepository grants;
    private final GrantedVersions granted;
    private final ApplicationEventPublisher events;

    DefaultGrantedSkills(
            SkillRepository skills,
            PublicGrantRepository grants,
            GrantedVersions granted,
            ApplicationEventPublisher events) {
        this.skills = skills;
        this.grants = grants;
        this.granted = granted;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SkillStanding> find(TenantId tenant, ScriptCode code) {
        return granted.standing(tenant, code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SkillStanding> disabled(TenantId tenant) {
        return granted.disabled(tenant);
    }

    @Override
    public void disable(TenantId tenant, ScriptCode code, String actor, Reason reason) {
        Skill skill = hold(tenant, code);
        grant(skill, tenant).disable();
        announce(skill, tenant, actor, "DISABLED", reason);
    }

    @Override
    public Optional<String> enable(TenantId tenant, ScriptCode code, String actor, Reason reason) {
        Skill skill = hold(tenant, code);
        grant(skill, tenant).enable();
        announce(skill, tenant, actor, "ENABLED", reason);
        return Optional.ofNullable(skill.liveVersionId());
    }

    private Skill hold(TenantId tenant, ScriptCode code) {
        Optional<Skill> held = skills.hold(TenantId.PUBLIC.value(), code.value());
        return held.filter(skill -> granted.standing(tenant, code).isPresent())
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    private PublicGrant grant(Skill skill, TenantId tenant) {
        return grants.findBySkillIdAndGrantedTenant(skill.id(), tenant.value())
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    /** In the tenant's own trail: it concerns nobody else. */
    private void announce(Skill skill, TenantId tenant, String actor, String action, Reason reason) {
        String word = action.toLowerCase(Locale.ROOT);
        events.publishEvent(new Audited(
                tenant,
                actor,
                action,
                "skill",
                skill.id(),
                skill.code() + " of the public area is " + word + " in its tenant: " + reason));
        events.publishEvent(
                new IsolationInputsChanged(tenant + "/" + skill.code() + " of the public area " + word, tenant));
    }
}
