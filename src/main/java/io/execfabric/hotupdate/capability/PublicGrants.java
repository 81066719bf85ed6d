package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Authorisations of the tenants that a public Skill is granted to: one row for each version that was live while they had it,
 * so that the live pointer carries them along. What is open is decided by the owner's row alone.
 */
@Component
class PublicGrants {

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
    void follow(Skill skill) {
        String live = skill.liveVersionId();
        if (live != null && skill.tenantId().equals(TenantId.PUBLIC.value())) {
            SkillVersion version = versions.findById(live).orElseThrow();
            grants.findBySkillIdInOrderByGrantedTenant(List.of(skill.id()))
                    .forEach(grant -> authorise(grant.tenant(), version));
        }
    }

    private void authorise(TenantId tenant, SkillVersion version) {
        if (authorizations
                .findByTenantIdAndSkillVersionId(tenant.value(), version.id())
                .isEmpty()) {
            authorizations.save(new TenantAuthorization(
                    stamps.ids().next(), tenant, version, stamps.clock().instant()));
        }
    }

    /** Takes all of the Skill's versions from the tenant. */
    void forget(Skill skill, TenantId tenant) {
        authorizations.ofSkill(tenant.value(), skill.id()).forEach(authorizations::delete);
    }
}
