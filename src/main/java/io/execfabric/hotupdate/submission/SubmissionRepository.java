package io.execfabric.hotupdate.submission;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The tenant is named in each tenant query, though the session's barrier filters, too: two walls, not one. */
interface SubmissionRepository extends JpaRepository<Submission, String> {

    Optional<Submission> findByTenantIdAndId(String tenantId, String id);

    /** Held until the transaction ends, so that two who move it come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.tenantId = :tenantId and s.id = :id")
    Optional<Submission> hold(String tenantId, String id);

    /** The same for the platform's own steps. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> hold(String id);

    List<Submission> findByTenantIdOrderByIdDesc(String tenantId, Limit limit);

    List<Submission> findByTenantIdAndIdLessThanOrderByIdDesc(String tenantId, String cursor, Limit limit);

    /** All tenants' submissions, as far as the session sees them: for platform people. */
    List<Submission> findAllByOrderByIdDesc(Limit limit);

    List<Submission> findByIdLessThanOrderByIdDesc(String cursor, Limit limit);

    @Query("select new io.execfabric.hotupdate.submission.Scenarios$Scenario(s.id, s.scenario) from Submission s"
            + " where s.tenantId = :tenantId and s.id in :ids")
    List<Scenarios.Scenario> scenarios(String tenantId, Collection<String> ids);
}
