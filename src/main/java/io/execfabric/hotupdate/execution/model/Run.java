package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.LostView;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run, from the request to its end. Guards its own transitions, whoever asks for them. */
@Entity
@Table(name = "execution")
public class Run {

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Embedded
    private RunTarget target;

    @Embedded
    private RunRequester requester;

    @Embedded
    private RunTerms terms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private ExecutionStatus status;

    @Column(nullable = false, updatable = false)
    private boolean neededConfirmation;

    private @Nullable String confirmedBy;

    @Embedded
    private @Nullable LostDecision lostDecision;

    private @Nullable String followedBy;

    private @Nullable String nodeId;

    private @Nullable String executedDigest;

    @Embedded
    private RunEnd outcome = RunEnd.open();

    @Column(nullable = false)
    private boolean cancelRequested;

    @Embedded
    private RunTimes times;

    @Version
    private @Nullable Integer lockVersion;

    private Run(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant requestedAt) {
        this.id = id;
        this.tenantId = tenant.value();
        this.target = target;
        this.requester = requester;
        this.terms = new RunTerms(input);
        this.times = new RunTimes(requestedAt);
        this.status = ExecutionStatus.AWAITING_CONFIRMATION;
        this.neededConfirmation = true;
    }

    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    /** A run that waits for a person's yes. */
    public static Run awaitingConfirmation(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant now) {
        return new Run(id, tenant, target, requester, input, now);
    }

    /** A run that needs nobody's yes. */
    public static Run queued(
            String id, TenantId tenant, RunTarget target, RunRequester requester, RunInput input, Instant now) {
        Run execution = new Run(id, tenant, target, requester, input, now);
        execution.status = ExecutionStatus.QUEUED;
        execution.neededConfirmation = false;
        execution.times.queued(now);
        return execution;
    }

    /** Whether a person was asked before it could be queued. */
    public boolean neededConfirmation() {
        return neededConfirmation;
    }

    public void confirm(String confirmer, Instant now) {
        become(ExecutionStatus.QUEUED);
        this.confirmedBy = confirmer;
        times.queued(now);
    }

    public void deny(Instant now) {
        end(ExecutionStatus.DENIED, now);
    }

    public void expire(Instant now) {
        end(ExecutionStatus.EXPIRED, now);
    }

    public void cancel(Instant now) {
        if (status == ExecutionStatus.RUNNING) {
            throw new IllegalStateException("The runner ends a running execution: " + id);
        }
        end(ExecutionStatus.CANCELLED, now);
    }

    /** Asks whoever runs this to kill it. */
    public void requestCancellation() {
        status.require(ExecutionStatus.RUNNING);
        this.cancelRequested = true;
    }

    /** The scheduler has it from now on. */
    public void dispatch(Instant now) {
        status.require(ExecutionStatus.QUEUED);
        times.dispatched(now);
    }

    /** Taken by a node, which tenants are never told. */
    public void start(String node, Instant now) {
        become(ExecutionStatus.RUNNING);
        this.nodeId = node;
        times.started(now);
    }

    /** The bytes that are about to run were verified to have this digest. */
    public void verified(Digest bytes) {
        this.executedDigest = bytes.value();
    }

    public void finish(RunOutcome end, Instant now) {
        status.require(ExecutionStatus.RUNNING);
        end(end.status(), now);
        this.outcome = RunEnd.of(end);
    }

    /** A person decided about this lost run, once. */
    public void resolveLost(LostDecision decision) {
        status.require(ExecutionStatus.LOST);
        if (lostDecision != null) {
            throw new HotUpdateException(ErrorCode.ALREADY_DECIDED, Wording.of("lost.decided"));
        }
        this.lostDecision = decision;
    }

    /** Only as a person decided. */
    public void declareFailed() {
        LostDecision decision = decided(LostResolution.MARK_FAILED);
        become(ExecutionStatus.FAILED);
        this.outcome = RunEnd.because("Declared failed by " + decision.person() + ": " + decision.comment());
    }

    /** Another run takes this one's place; what this one did stays unknown. Only as a person decided. */
    public void follow(String next) {
        decided(LostResolution.RUN_AGAIN);
        this.followedBy = next;
    }

    private LostDecision decided(LostResolution resolution) {
        status.require(ExecutionStatus.LOST);
        if (lostDecision == null || lostDecision.resolution() != resolution) {
            throw status.refusal();
        }
        return lostDecision;
    }

    private void end(ExecutionStatus last, Instant now) {
        become(last);
        times.finished(now);
    }

    private void become(ExecutionStatus next) {
        this.status = status.then(next);
    }

    public String id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public RunTarget target() {
        return target;
    }

    public RunRequester requester() {
        return requester;
    }

    public RunTerms terms() {
        return terms;
    }

    public ExecutionStatus status() {
        return status;
    }

    @Nullable
    String nodeId() {
        return nodeId;
    }

    @Nullable
    public String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    public LostView lost() {
        return lostDecision == null ? null : lostDecision.view(followedBy);
    }

    @Nullable
    public Digest executedDigest() {
        return executedDigest == null ? null : new Digest(executedDigest);
    }

    /** Nothing in it while the run is open. */
    public RunEnd outcome() {
        return outcome;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    public RunTimes times() {
        return times;
    }
}
