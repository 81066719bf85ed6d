package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
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
    private boolean enabled;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PublicGrant() {}

    public PublicGrant(String id, Skill skill, TenantId tenant, String by, Instant at) {
        this.id = id;
        this.skillId = skill.id();
        this.grantedTenant = tenant.value();
        this.grantedBy = by;
        this.grantedAt = at;
        this.enabled = true;
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
        return enabled;
    }

    /** Out of sight for this tenant; the others keep theirs. */
    public void disable() {
        if (!enabled) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, "This capability is disabled already.");
        }
        enabled = false;
    }

    public void enable() {
        if (enabled) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, "This capability is enabled already.");
        }
        enabled = true;
    }
}
