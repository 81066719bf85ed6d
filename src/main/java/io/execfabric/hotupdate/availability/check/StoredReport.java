package io.execfabric.hotupdate.availability.check;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** The latest step-6 report of a version; {@code checks} is a JSON array. */
@Entity
@Table(name = "availability_report")
class StoredReport {

    @Id
    private String skillVersionId;

    @TenantId
    private String tenantId;

    private Instant checkedAt;
    private boolean green;

    @Lob
    private String checks;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StoredReport() {}

    StoredReport(String skillVersionId, String tenantId, Instant checkedAt, boolean green, String checks) {
        this.skillVersionId = skillVersionId;
        this.tenantId = tenantId;
        this.checkedAt = checkedAt;
        this.green = green;
        this.checks = checks;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    boolean green() {
        return green;
    }

    String checks() {
        return checks;
    }
}
