package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.submission.SubmissionStatus;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The tenant is named in each tenant query, though the session's barrier filters, too: two walls, not one. */
public interface SubmissionRepository extends JpaRepository<Submission, String> {

    Optional<Submission> findByTenantIdAndId(String tenantId, String id);

    /** Held until the transaction ends, so that two who move it come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.tenantId = :tenantId and s.id = :id")
    Optional<Submission> hold(String tenantId, String id);

    /** The same for the platform's own steps. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> hold(String id);

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
