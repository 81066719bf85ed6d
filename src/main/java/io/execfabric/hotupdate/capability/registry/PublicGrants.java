package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Authorisations of the tenants that a public Skill is granted to: one row for each version that was live while they had it,
 * so that the live pointer carries them along. What is open is decided by the owner's row alone.
 */
@Component
public class PublicGrants {

    private final PublicGrantRepository grants;
    private final TenantAuthorizationRepository authorizations;
    private final SkillVersionRepository versions;
    private final CapabilityRecords.Stamps stamps;

    PublicGrants(
            PublicGrantRepository grants,
            TenantAuthorizationRepository authorizations,
            SkillVersionRepository versions,
            CapabilityRecords.Stamps stamps) {
        this.grants = grants;
        this.authorizations = authorizations;
        this.versions = versions;
        this.stamps = stamps;
    }

    /** The tenants that have the Skill have its live version, too. */
    public void follow(Skill skill) {
        String live = skill.liveVersionId();
        if (live != null && skill.tenantId().equals(TenantId.PUBLIC.value())) {
            SkillVersion version = versions.findById(live).orElseThrow();
            Set<TenantId> authorised = authorised(version);
            grants.findBySkillIdInOrderByGrantedTenant(List.of(skill.id())).stream()
                    .map(PublicGrant::tenant)
                    .filter(tenant -> !authorised.contains(tenant))
                    .forEach(tenant -> authorise(tenant, version));
        }
    }

    private Set<TenantId> authorised(SkillVersion version) {
        return authorizations.findBySkillVersionId(version.id()).stream()
                .map(authorization -> new TenantId(authorization.tenantId()))
                .collect(Collectors.toSet());
    }

    private void authorise(TenantId tenant, SkillVersion version) {
        authorizations.save(new TenantAuthorization(
                stamps.ids().next(), tenant, version, stamps.clock().instant()));
    }

    /** Takes all of the Skill's versions from the tenant. */
    public void forget(Skill skill, TenantId tenant) {
        authorizations.ofSkill(tenant.value(), skill.id()).forEach(authorizations::delete);
    }
}
