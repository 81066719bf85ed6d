package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That one tenant may use one Skill of the public area. The platform's own record, so it belongs to no tenant. */
@Entity
@Table(name = "public_grant")
public class PublicGrant {

    @Id
    private String id;

    private String skillId;
    private String grantedTenant;
    private String grantedBy;
    private Instant grantedAt;

    /** Whether the tenant has it switched on for itself. */
    @Embedded
    private Enablement enablement;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PublicGrant() {}

    public PublicGrant(String id, Skill skill, TenantId tenant, String by, Instant at) {
        this.id = id;
        this.skillId = skill.id();
        this.grantedTenant = tenant.value();
        this.grantedBy = by;
        this.grantedAt = at;
        this.enablement = new Enablement();
    }

    public String skillId() {
        return skillId;
    }

    public TenantId tenant() {
        return new TenantId(grantedTenant);
    }

    public String by() {
        return grantedBy;
    }

    public Instant at() {
        return grantedAt;
    }

    public boolean enabled() {
        return enablement.enabled();
    }

    /** Out of sight for this tenant; the others keep theirs. */
    public void disable() {
        enablement.disable();
    }

    public void enable() {
        enablement.enable();
    }
}
