package io.execfabric.hotupdate.capability.publicarea;

import io.execfabric.hotupdate.capability.PublicArea;
import io.execfabric.hotupdate.capability.registry.CapabilityRecords;
import io.execfabric.hotupdate.capability.registry.PublicGrant;
import io.execfabric.hotupdate.capability.registry.PublicGrantRepository;
import io.execfabric.hotupdate.capability.registry.PublicGrants;
import io.execfabric.hotupdate.capability.registry.Skill;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersion;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes grants with the Skill held, so that its live pointer does not move past a tenant that is being let in. */
@Service
@Transactional
class DefaultPublicArea implements PublicArea {

    private final SkillRepository skills;
    private final SkillVersionRepository versions;
    private final PublicGrantRepository grants;
    private final PublicGrants granted;
    private final CapabilityRecords.Stamps stamps;
    private final ApplicationEventPublisher events;

    DefaultPublicArea(
            SkillRepository skills,
            SkillVersionRepository versions,
            PublicGrantRepository grants,
            PublicGrants granted,
            CapabilityRecords.Stamps stamps,
            ApplicationEventPublisher events) {
        this.skills = skills;
        this.versions = versions;
        this.grants = grants;
        this.granted = granted;
        this.stamps = stamps;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublicSkill> all() {
        List<Skill> all = skills.findByTenantIdOrderByCode(TenantId.PUBLIC.value());
        Map<String, List<PublicGrant>> bySkill =
                grants
                        .findBySkillIdInOrderByGrantedTenant(
                                all.stream().map(Skill::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PublicGrant::skillId));
        return all.stream()
                .map(skill -> view(skill, bySkill.getOrDefault(skill.id(), List.of())))
                .toList();
    }

    private PublicSkill view(Skill skill, List<PublicGrant> its) {
        Integer live = Optional.ofNullable(skill.liveVersionId())
                .flatMap(versions::findById)
                .map(SkillVersion::number)
                .orElse(null);
        return new PublicSkill(
                new ScriptCode(skill.code()),
                live,
                its.stream().map(grant -> view(skill, grant)).toList());
    }

    private Grant view(Skill skill, PublicGrant grant) {
        boolean hidden = skills.findByTenantIdAndCode(grant.tenant().value(), skill.code())
                .filter(own -> own.lastLiveVersionId() != null)
                .isPresent();
        return new Grant(grant.tenant(), grant.by(), grant.at(), grant.enabled(), hidden);
    }

    @Override
    public Optional<String> grant(ScriptCode code, TenantId tenant, String actor) {
        Skill skill = hold(code);
        if (grants.findBySkillIdAndGrantedTenant(skill.id(), tenant.value()).isEmpty()) {
            grants.save(new PublicGrant(
                    stamps.ids().next(), skill, tenant, actor, stamps.clock().instant()));
            audit(skill, tenant, actor, "GRANTED", " of the public area is granted to ");
        }
        granted.follow(skill);
        return Optional.ofNullable(skill.liveVersionId());
    }

    @Override
    public void withdraw(ScriptCode code, TenantId tenant, String actor) {
        Skill skill = hold(code);
        grants.findBySkillIdAndGrantedTenant(skill.id(), tenant.value()).ifPresent(grant -> {
            grants.delete(grant);
            audit(skill, tenant, actor, "GRANT_WITHDRAWN", " of the public area is withdrawn from ");
        });
        granted.forget(skill, tenant);
    }

    private Skill hold(ScriptCode code) {
        return skills.hold(TenantId.PUBLIC.value(), code.value())
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
    }

    /** In the tenant's own trail: it concerns nobody else. */
    private void audit(Skill skill, TenantId tenant, String actor, String action, String what) {
        events.publishEvent(new Audited(tenant, actor, action, "skill", skill.id(), skill.code() + what + tenant));
    }
}
