package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.ConfirmationView;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The right to one run of one version with one set of arguments, once a person says yes. Used up by the first decision, by
 * its expiry, or by the cancellation of its run.
 */
@Entity
@Table(name = "confirmation_ticket")
public class ConfirmationTicket {

    public static final int MAX_COMMENT_LENGTH = 1000;

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private String executionId;

    @Column(nullable = false, updatable = false)
    private String skillVersionId;

    @Column(nullable = false, updatable = false)
    private String digest;

    @Column(nullable = false, updatable = false)
    private String inputHash;

    @Column(nullable = false, updatable = false)
    private String requester;

    @Column(nullable = false, updatable = false)
    private String requesterKind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private RiskLevel risk;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ConfirmationDecision decision;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionComment;

    /** Whether it is used up, for whatever reason. */
    @Column(nullable = false)
    private boolean closed;

    @Version
    private @Nullable Integer lockVersion;

    public ConfirmationTicket(String id, Run execution, RiskLevel risk, Duration life) {
        this.id = id;
        this.tenantId = execution.tenant().value();
        this.executionId = execution.id();
        this.skillVersionId = execution.target().skillVersionId();
        this.digest = execution.target().digest().value();
        this.inputHash = execution.terms().inputHash();
        this.requester = execution.requester().user();
        this.requesterKind = execution.requester().kind();
        this.risk = risk;
        this.createdAt = execution.times().requestedAt();
        this.expiresAt = createdAt.plus(life);
    }

    @SuppressWarnings("NullAway.Init")
    protected ConfirmationTicket() {}

    public void decide(ConfirmationDecision answer, String person, @Nullable String comment, Instant now) {
        use();
        this.decision = answer;
        this.decidedBy = person;
        this.decidedAt = now;
        this.decisionComment = comment;
    }

    /** Nobody will decide it any more. */
    public void close() {
        use();
    }

    private void use() {
        if (closed) {
            throw new HotUpdateException(ErrorCode.ALREADY_DECIDED, Wording.of("confirmation.not-waiting"));
        }
        this.closed = true;
    }

    /** Whether a person said yes to exactly the version, bytes and arguments of {@code execution}. */
    public boolean allows(Run execution) {
        return decision == ConfirmationDecision.CONFIRM
                && executionId.equals(execution.id())
                && skillVersionId.equals(execution.target().skillVersionId())
                && digest.equals(execution.target().digest().value())
                && inputHash.equals(execution.terms().inputHash());
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public String executionId() {
        return executionId;
    }

    public String requester() {
        return requester;
    }

    public RiskLevel risk() {
        return risk;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String confirmer() {
        if (decision != ConfirmationDecision.CONFIRM || decidedBy == null) {
            throw new IllegalStateException("Nobody confirmed " + executionId);
        }
        return decidedBy;
    }

    public ConfirmationView view() {
        return new ConfirmationView(
                requester,
                risk,
                new Digest(digest),
                inputHash,
                createdAt,
                expiresAt,
                decision,
                decidedBy,
                decidedAt,
                decisionComment);
    }
}
