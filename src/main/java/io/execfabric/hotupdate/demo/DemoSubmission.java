package io.execfabric.hotupdate.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A submission that the demo world made itself: one per tenant and script, whatever else bears that script's code. */
@Entity
@Table(name = "demo_submission")
class DemoSubmission {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;

    @SuppressWarnings("NullAway.Init")
    protected DemoSubmission() {}

    DemoSubmission(io.execfabric.hotupdate.shared.TenantId tenant, String code, String submissionId) {
        this.id = id(tenant, code);
        this.tenantId = tenant.value();
        this.submissionId = submissionId;
    }

    static String id(io.execfabric.hotupdate.shared.TenantId tenant, String code) {
        return tenant + "/" + code;
    }

    String submissionId() {
        return submissionId;
    }
}
