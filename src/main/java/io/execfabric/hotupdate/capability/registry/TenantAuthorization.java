package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.Answers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What one tenant may do with one Skill version. Starts with everything closed; each of the three opens for itself. */
@Entity
@Table(name = "tenant_authorization")
public class TenantAuthorization {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String skillVersionId;
    private boolean aiScope;
    private boolean manualEntry;
    private boolean confirmation;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TenantAuthorization() {}

    TenantAuthorization(String id, SkillVersion version, Instant grantedAt) {
        this(id, new io.execfabric.hotupdate.shared.TenantId(version.tenantId()), version, grantedAt);
    }

    /** For a tenant that the version is granted to; the owner's row says what is open. */
    TenantAuthorization(
            String id, io.execfabric.hotupdate.shared.TenantId tenant, SkillVersion version, Instant grantedAt) {
        this.id = id;
        this.tenantId = tenant.value();
        this.skillVersionId = version.id();
        this.grantedAt = grantedAt;
    }

    String tenantId() {
        return tenantId;
    }

    Answers answers() {
        return new Answers(aiScope, manualEntry, confirmation);
    }

    public void openAiScope() {
        aiScope = true;
    }

    public void openManualEntry() {
        manualEntry = true;
    }

    public void attachConfirmation() {
        confirmation = true;
    }

    /** Closes both channels; confirmation is kept, since no run without it is the safer state. */
    public void closeAll() {
        aiScope = false;
        manualEntry = false;
    }

    /** Back to the beginning, for a registration that is repeated. */
    public void reset() {
        closeAll();
        confirmation = false;
    }
}
