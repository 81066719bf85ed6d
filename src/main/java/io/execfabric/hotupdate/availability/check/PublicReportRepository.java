package io.execfabric.hotupdate.availability.check;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The report of a version of the public area, for a tenant that it was granted to: the tenant's session does not see the
 * row, since it is the public area's. Ask only with facts that the registry gave for that tenant.
 */
interface PublicReportRepository extends Repository<StoredReport, String> {

    @Query(
            nativeQuery = true,
            value =
                    "select * from availability_report where tenant_id = 'public' and skill_version_id = :skillVersionId")
    Optional<StoredReport> of(String skillVersionId);
}
