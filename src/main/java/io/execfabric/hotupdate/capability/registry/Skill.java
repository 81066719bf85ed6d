package io.execfabric.hotupdate.capability.registry;

import jakarta.persistence.Embedded;
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
public class Skill {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String scriptId;
    private String code;

    @Embedded
    private Enablement enablement;

    private @Nullable String liveVersionId;

    /** The live version or, while there is none, the one that was live last. */
    private @Nullable String lastLiveVersionId;

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
        this.enablement = new Enablement();
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public String code() {
        return code;
    }

    public boolean enabled() {
        return enablement.enabled();
    }

    @Nullable
    public String liveVersionId() {
        return liveVersionId;
    }

    /** Makes {@code next} the live version; the former one, if any, is for the caller to supersede. */
    public void pointTo(SkillVersion next) {
        next.goLive();
        liveVersionId = next.id();
        lastLiveVersionId = next.id();
    }

    /** Takes the pointer away when it names {@code version}. */
    public void noLongerPointTo(SkillVersion version) {
        if (version.id().equals(liveVersionId)) {
            liveVersionId = null;
        }
    }

    /** Whose answers the next rollback is held against; null while nothing ever was live. */
    @Nullable
    public String lastLiveVersionId() {
        return lastLiveVersionId;
    }

    /** Out of sight for the whole tenant at once; what is live stays so. */
    public void disable() {
        enablement.disable();
    }

    public void enable() {
        enablement.enable();
    }
}
