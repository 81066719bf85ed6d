package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.execution.NewQuota;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one tenant has of its own. The platform's row: the tenant barrier does not apply to it. */
@Entity
@Table(name = "tenant_quota")
class TenantQuota {

    @Id
    private String tenantId;

    private @Nullable Integer openRuns;
    private @Nullable Integer runsPerMinute;
    private String changedBy;
    private Instant changedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected TenantQuota() {}

    TenantQuota(String tenantId, NewQuota quota, String by, Instant now) {
        this.tenantId = tenantId;
        this.openRuns = quota.openRuns();
        this.runsPerMinute = quota.runsPerMinute();
        this.changedBy = by;
        this.changedAt = now;
    }

    void change(NewQuota quota, String by, Instant now) {
        this.openRuns = quota.openRuns();
        this.runsPerMinute = quota.runsPerMinute();
        this.changedBy = by;
        this.changedAt = now;
    }

    NewQuota quota() {
        return new NewQuota(openRuns, runsPerMinute);
    }
}
