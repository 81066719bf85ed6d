package io.execfabric.hotupdate.availability.check;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredReportRepository extends Repository<StoredReport, String> {

    StoredReport save(StoredReport report);

    Optional<StoredReport> findByTenantIdAndSkillVersionId(String tenantId, String skillVersionId);
}
