package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionLogs.Position;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Runs; every question of a tenant names it, so that the barrier holds twice. */
public interface ExecutionRepository extends Repository<Run, String> {

    Run save(Run execution);

    Optional<Run> findByTenantIdAndId(String tenantId, String id);

    Optional<Run> findByTenantIdAndRequesterUserAndTermsIdempotencyKey(String tenantId, String user, String key);

    /** Locks the row, so that two transitions of one run never cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Run e where e.tenantId = :tenantId and e.id = :id")
    Optional<Run> findForChange(String tenantId, String id);

    /** For the runner alone, which knows nothing but the id; platform scope. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Run e where e.id = :id")
    Optional<Run> findForRun(String id);

    /** The newest runs of a Skill, whichever version it was. */
    @Query("""
            select e from Run e where e.tenantId = :tenantId and e.target.skillId = :skillId
            order by e.tenantId desc, e.target.skillId desc, e.id desc""")
    List<Run> newestOf(String tenantId, String skillId, Limit limit);

    List<Run> findByTenantIdAndStatusOrderById(String tenantId, ExecutionStatus status, Limit limit);

    /** Parked runs, the next one first: MANUAL comes after AI in the alphabet, and ids grow with time. */
    @Query("""
            select new io.execfabric.hotupdate.execution.model.HeldRun(e.id, e.requester.channel)
            from Run e
            where e.tenantId = :tenantId and e.status = QUEUED and e.times.dispatchedAt is null
            order by e.requester.channel desc, e.id""")
    List<HeldRun> parked(String tenantId, Limit limit);

    /** Takes a parked run out; 0 when it is not parked any more. Platform scope. */
    @Modifying
    @Query("""
            update versioned Run e set e.times.dispatchedAt = :now
            where e.id = :id and e.status = QUEUED and e.times.dispatchedAt is null""")
    int dispatch(String id, Instant now);

    /** Platform scope. */
    @Query("select distinct e.tenantId from Run e where e.status = QUEUED and e.times.dispatchedAt is null")
    List<String> tenantsWithParked();

    /** Runs that wait in the scheduler since before then; platform scope. */
    @Query("""
            select new io.execfabric.hotupdate.execution.model.HeldRun(e.id, e.requester.channel)
            from Run e where e.status = QUEUED and e.times.dispatchedAt < :before""")
    List<HeldRun> dispatchedBefore(Instant before);

    long countByTenantIdAndStatusIn(String tenantId, Collection<ExecutionStatus> statuses);

    long countByTenantIdAndStatusAndRequesterChannelAndRequesterUser(
            String tenantId, ExecutionStatus status, Channel channel, String user);

    /** What runs of one version now. */
    @Query("""
            select e.id from Run e
            where e.tenantId = :tenantId and e.status = RUNNING and e.target.skillVersionId = :skillVersionId""")
    List<String> runningOf(String tenantId, String skillVersionId);

    /** Runs that still wait for a yes although their ticket ran out before then; platform scope. */
    @Query("""
            select e from Run e, ConfirmationTicket t
            where e.status = AWAITING_CONFIRMATION and t.executionId = e.id and t.expiresAt < :before""")
    List<Run> overdueConfirmations(Instant before, Limit limit);

    /** Lost runs about which nobody decided since before then; platform scope. */
    @Query("""
            select e from Run e
            where e.status = LOST and e.lostDecision.person is null and e.times.finishedAt < :before""")
    List<Run> undecidedLost(Instant before, Limit limit);

    /** Which of the runs named are to be killed; platform scope. */
    @Query("select e.id from Run e where e.id in :ids and e.cancelRequested = true")
    List<String> findCancelRequested(Collection<String> ids);

    /** Which of the runs named are over; platform scope. */
    @Query("""
            select e.id from Run e
            where e.id in :ids and e.status not in (AWAITING_CONFIRMATION, QUEUED, RUNNING)""")
    List<String> findEnded(Collection<String> ids);

    /** How far the runs named are; platform scope. All columns of the index are in the order, as above. */
    @Query("""
            select new io.execfabric.hotupdate.execution.ExecutionLogs$Position(
                e.id,
                e.status,
                coalesce((select c.seq from ExecutionChunk c where c.executionId = e.id
                          order by c.executionId desc, c.seq desc limit 1), 0))
            from Run e where e.id in :ids""")
    List<Position> positions(Collection<String> ids);
}
