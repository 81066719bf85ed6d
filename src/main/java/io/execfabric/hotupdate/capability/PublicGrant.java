package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That one tenant may use one Skill of the public area. The platform's own record, so it belongs to no tenant. */
@Entity
@Table(name = "public_grant")
class PublicGrant {

    @Id
    private String id;

    private String skillId;
    private String grantedTenant;
    private String grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PublicGrant() {}

    PublicGrant(String id, Skill skill, TenantId tenant, String by, Instant at) {
        this.id = id;
        this.skillId = skill.id();
        this.grantedTenant = tenant.value();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    String skillId() {
        return skillId;
    }

    TenantId tenant() {
        return new TenantId(grantedTenant);
    }

    String by() {
        return grantedBy;
    }

    Instant at() {
        return grantedAt;
    }
}
