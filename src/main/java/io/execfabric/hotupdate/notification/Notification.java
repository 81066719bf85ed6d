package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One matter told to one person. Not under the tenant barrier: a tenant's step tells the platform's people, too. The
 * recipient is the barrier, and each query names it.
 */
@Entity
class Notification {

    @Id
    private String id;

    private String recipient;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NotificationKind kind;

    private String tenantId;
    private String subjectId;
    private String subjectName;
    private Instant createdAt;
    private @Nullable Instant readAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Notification() {}

    Notification(String id, String recipient, Notice notice, Instant now) {
        this.id = id;
        this.recipient = recipient;
        this.kind = notice.kind();
        this.tenantId = notice.tenant().value();
        this.subjectId = notice.subjectId();
        this.subjectName = notice.subjectName();
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    NotificationView view() {
        return new NotificationView(
                id,
                kind,
                new TenantId(tenantId),
                subjectId,
                subjectName,
                kind.pageOf(subjectId),
                createdAt,
                readAt != null,
                kind.toAct() && !isSettled());
    }
}
