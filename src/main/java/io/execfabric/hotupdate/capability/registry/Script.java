package io.execfabric.hotupdate.capability.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A tenant's script: the code under which its versions are kept. */
@Entity
@Table(name = "script")
public class Script {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String code;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Script() {}

    Script(String id, String tenantId, String code, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.code = code;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }
}
