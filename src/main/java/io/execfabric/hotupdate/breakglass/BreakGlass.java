package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One emergency access. It opens nothing at and after its end, whether anybody has noticed that end or not. */
@Entity
class BreakGlass {

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private String openedBy;

    /** Unique: who opened it, as long as it is open. */
    private @Nullable String openBy;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private BreakGlassState state;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    @Column(nullable = false, updatable = false)
    private Instant endsAt;

    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private @Nullable Integer lockVersion;

    BreakGlass(String id, BreakGlassOrder order, String admin, Instant now) {
        this.id = id;
        this.tenantId = order.tenant().value();
        this.openedBy = admin;
        this.openBy = admin;
        this.reason = order.reason().text();
        this.state = BreakGlassState.OPEN;
        this.openedAt = now;
        this.endsAt = now.plus(order.time());
    }

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected BreakGlass() {}

    boolean isOpen(Instant now) {
        return state == BreakGlassState.OPEN && now.isBefore(endsAt);
    }

    boolean isOf(String admin) {
        return openedBy.equals(admin);
    }

    /** 409 when it has ended. */
    void close(String person, Instant now) {
        if (!isOpen(now)) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("emergency.ended"));
        }
        end(BreakGlassState.CLOSED, person, now);
    }

    /** Notices that its time is over; false when it is not, or when it has ended before. */
    boolean expire(Instant now) {
        if (state != BreakGlassState.OPEN || isOpen(now)) {
            return false;
        }
        end(BreakGlassState.EXPIRED, Audited.PLATFORM, endsAt);
        return true;
    }

    private void end(BreakGlassState how, String person, Instant when) {
        this.state = how;
        this.endedBy = person;
        this.endedAt = when;
        this.openBy = null;
    }

    String id() {
        return id;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    BreakGlassView view() {
        return new BreakGlassView(
                id, tenant(), openedBy, new Reason(reason), state, openedAt, endsAt, endedAt, endedBy);
    }
}
