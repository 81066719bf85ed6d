package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** One run, from the request to its end. Guards its own transitions, whoever asks for them. */
@Entity
@Table(name = "execution")
class Execution {

    private static final int MAX_PROBLEM_LENGTH = 2000;

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Embedded
    private RunTarget target;

    @Embedded
    private RunRequester requester;

    @Column(nullable = false, updatable = false)
    private String inputHash;

    @Column(updatable = false)
    private @Nullable String idempotencyKey;

    @Column(updatable = false)
    private @Nullable String uploadBatchNo;

    @Column(nullable = false, updatable = false)
    private long timeLimitMs;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private ExecutionStatus status;

    private @Nullable String confirmedBy;

    @Embedded
    private @Nullable LostDecision lostDecision;

    private @Nullable String followedBy;

    private @Nullable String nodeId;
    private @Nullable Integer exitCode;

    private @Nullable String executedDigest;

    @Column(nullable = false)
    private boolean outputTruncated;

    private @Nullable String problem;

    @Column(nullable = false)
    private boolean cancelRequested;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    private @Nullable Instant queuedAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @Version
    private @Nullable Integer lockVersion;

    private Execution(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant requestedAt) {
        this.id = id;
        this.tenantId = tenant.value();
        this.target = target;
        this.requester = requester;
        this.inputHash = input.hash();
        this.idempotencyKey = input.idempotencyKey();
        this.uploadBatchNo = input.files().batchNo();
        this.timeLimitMs = input.timeLimit().toMillis();
        this.requestedAt = requestedAt;
        this.status = ExecutionStatus.AWAITING_CONFIRMATION;
    }

    @SuppressWarnings("NullAway.Init")
    protected Execution() {}

    /** A run that waits for a person's yes. */
    static Execution awaitingConfirmation(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant now) {
        return new Execution(id, tenant, target, requester, input, now);
    }

    /** A run that needs nobody's yes. */
    static Execution queued(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant now) {
        Execution execution = new Execution(id, tenant, target, requester, input, now);
        execution.status = ExecutionStatus.QUEUED;
        execution.queuedAt = now;
        return execution;
    }

    /** Whether a person was asked before it could be queued. */
    boolean neededConfirmation() {
        return !requestedAt.equals(queuedAt);
    }

    void confirm(String confirmer, Instant now) {
        become(ExecutionStatus.QUEUED);
        this.confirmedBy = confirmer;
        this.queuedAt = now;
    }

    void deny(Instant now) {
        end(ExecutionStatus.DENIED, now);
    }

    void expire(Instant now) {
        end(ExecutionStatus.EXPIRED, now);
    }

    void cancel(Instant now) {
        if (status == ExecutionStatus.RUNNING) {
            throw new IllegalStateException("The runner ends a running execution: " + id);
        }
        end(ExecutionStatus.CANCELLED, now);
    }

    /** Asks whoever runs this to kill it. */
    void requestCancellation() {
        if (status != ExecutionStatus.RUNNING) {
            throw wrongState();
        }
        this.cancelRequested = true;
    }

    /** The scheduler has it from now on. */
    void dispatch(Instant now) {
        if (status != ExecutionStatus.QUEUED) {
            throw wrongState();
        }
        this.dispatchedAt = now;
    }

    /** The scheduler does not have it any more, until it is dispatched again. */
    void park() {
        if (status != ExecutionStatus.QUEUED) {
            throw wrongState();
        }
        this.dispatchedAt = null;
    }

    /** Taken by a node, which tenants are never told. */
    void start(String node, Instant now) {
        become(ExecutionStatus.RUNNING);
        this.nodeId = node;
        this.startedAt = now;
    }

    /** The bytes that are about to run were verified to have this digest. */
    void verified(Digest bytes) {
        this.executedDigest = bytes.value();
    }

    void finish(RunOutcome outcome, Instant now) {
        if (status != ExecutionStatus.RUNNING) {
            throw wrongState();
        }
        end(outcome.status(), now);
        this.exitCode = outcome.exitCode();
        this.outputTruncated = outcome.outputTruncated();
        this.problem = shortened(outcome.problem());
    }

    /** A person decided about this lost run, once. */
    void resolveLost(LostDecision decision) {
        if (status != ExecutionStatus.LOST) {
            throw wrongState();
        }
        if (lostDecision != null) {
            throw new HotUpdateException(ErrorCode.ALREADY_DECIDED, "Somebody decided about this run already.");
        }
        this.lostDecision = decision;
    }

    /** Only as a person decided. */
    void declareFailed() {
        LostDecision decision = decided(LostResolution.MARK_FAILED);
        become(ExecutionStatus.FAILED);
        this.problem = shortened("Declared failed by " + decision.person() + ": " + decision.comment());
    }

    /** Another run takes this one's place; what this one did stays unknown. Only as a person decided. */
    void follow(String next) {
        decided(LostResolution.RUN_AGAIN);
        this.followedBy = next;
    }

    private LostDecision decided(LostResolution resolution) {
        if (status != ExecutionStatus.LOST || lostDecision == null || lostDecision.resolution() != resolution) {
            throw wrongState();
        }
        return lostDecision;
    }

    private void end(ExecutionStatus last, Instant now) {
        become(last);
        this.finishedAt = now;
    }

    private void become(ExecutionStatus next) {
        if (!status.mayBecome(next)) {
            throw wrongState();
        }
        this.status = next;
    }

    private HotUpdateException wrongState() {
        return new HotUpdateException(
                ErrorCode.WRONG_STATE,
                "This run is " + status.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT) + ".");
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MAX_PROBLEM_LENGTH ? text : text.substring(0, MAX_PROBLEM_LENGTH);
    }

    String id() {
        return id;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    RunTarget target() {
        return target;
    }

    RunRequester requester() {
        return requester;
    }

    String inputHash() {
        return inputHash;
    }

    @Nullable
    String uploadBatchNo() {
        return uploadBatchNo;
    }

    Duration timeLimit() {
        return Duration.ofMillis(timeLimitMs);
    }

    ExecutionStatus status() {
        return status;
    }

    @Nullable
    String nodeId() {
        return nodeId;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    LostView lost() {
        return lostDecision == null ? null : lostDecision.view(followedBy);
    }

    @Nullable
    Integer exitCode() {
        return exitCode;
    }

    @Nullable
    Digest executedDigest() {
        return executedDigest == null ? null : new Digest(executedDigest);
    }

    boolean outputTruncated() {
        return outputTruncated;
    }

    @Nullable
    String problem() {
        return problem;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant dispatchedAt() {
        return dispatchedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
