package io.execfabric.hotupdate.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The demo world's own submissions, of the tenant in sight. */
interface DemoSubmissionRepository extends Repository<DemoSubmission, String> {

    DemoSubmission saveAndFlush(DemoSubmission submission);

    Optional<DemoSubmission> findById(String id);

    List<DemoSubmission> findByTenantId(String tenantId);
}
