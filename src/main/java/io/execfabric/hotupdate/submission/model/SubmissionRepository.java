package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.submission.SubmissionStatus;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The tenant is named in each tenant query, though the session's barrier filters, too: two walls, not one. */
public interface SubmissionRepository extends JpaRepository<Submission, String> {

    Optional<Submission> findByTenantIdAndId(String tenantId, String id);

    /** Newest first, since ids grow with time; {@code before} and {@code only} null for all. */
    @Query("""
            select s from Submission s
            where s.tenantId = :tenantId and (:before is null or s.id < :before) and (:only is null or s.id = :only)
            order by s.id desc""")
    List<Submission> newest(String tenantId, @Nullable String before, @Nullable String only, Limit limit);

    /** Held until the transaction ends, so that two who move it come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.tenantId = :tenantId and s.id = :id")
    Optional<Submission> hold(String tenantId, String id);

    /** The same for the platform's own steps. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> hold(String id);

    /** All tenants' submissions, as far as the session sees them: for platform people. */
    @Query("""
            select s from Submission s
            where (:before is null or s.id < :before) and (:only is null or s.id = :only)
            order by s.id desc""")
    List<Submission> newestOfAll(@Nullable String before, @Nullable String only, Limit limit);

    /** Locked in one order: what is decided about one script's submissions is decided one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select s from Submission s where s.tenantId = :tenantId and s.scriptCode = :scriptCode and s.status in :status"
                    + " order by s.id")
    List<Submission> hold(String tenantId, String scriptCode, Collection<SubmissionStatus> status);

    @Query(
            "select new io.execfabric.hotupdate.submission.model.DefaultScenarios$Scenario(s.id, s.scenario) from Submission s"
                    + " where s.tenantId = :tenantId and s.id in :ids")
    List<DefaultScenarios.Scenario> scenarios(String tenantId, Collection<String> ids);
}
