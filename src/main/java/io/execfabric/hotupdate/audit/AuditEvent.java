package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.text.CutText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail; never changed. Not under the tenant barrier, since the platform's own events have no tenant: who
 * may read what is for the reading side to decide by {@code tenantId}.
 */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    private static final int MAX_DETAIL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long seq;

    private Instant at;

    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    private String actor;
    private String action;
    private String subjectType;
    private String subjectId;
    private String detail;

    /** The seal that it belongs to; null until there is one. */
    private @Nullable Long sealNo;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AuditEvent() {}

    AuditEvent(Audited event, Instant at) {
        this.at = at;
        this.tenantId = event.tenant() == null ? null : event.tenant().value();
        this.actor = event.actor();
        this.action = event.action();
        this.subjectType = event.subjectType();
        this.subjectId = event.subjectId();
        this.detail = CutText.of(event.detail(), MAX_DETAIL);
    }

    /** Its number, given by the database when it was written. */
    long seq() {
        return Objects.requireNonNull(seq);
    }

    Instant at() {
        return at;
    }

    @Nullable
    String tenantId() {
        return tenantId;
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String subjectType() {
        return subjectType;
    }

    String subjectId() {
        return subjectId;
    }

    String detail() {
        return detail;
    }

    @Nullable
    Long sealNo() {
        return sealNo;
    }
}
