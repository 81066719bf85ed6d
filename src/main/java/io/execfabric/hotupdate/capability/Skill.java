package io.execfabric.hotupdate.capability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A capability, what people and AI see: switched on or off in the tenant, with one live version. */
@Entity
@Table(name = "skill")
class Skill {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String scriptId;
    private String code;
    private boolean enabled;
    private @Nullable String liveVersionId;

    @Version
    private long lockVersion;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Skill() {}

    Skill(String id, String tenantId, Script script, String code, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.scriptId = script.id();
        this.code = code;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    boolean enabled() {
        return enabled;
    }

    @Nullable
    String liveVersionId() {
        return liveVersionId;
    }

    /** Makes {@code next} the live version; the former one, if any, is for the caller to supersede. */
    void pointTo(SkillVersion next) {
        next.goLive();
        liveVersionId = next.id();
    }

    /** Takes the pointer away when it names {@code version}. */
    void noLongerPointTo(SkillVersion version) {
        if (version.id().equals(liveVersionId)) {
            liveVersionId = null;
        }
    }
}
