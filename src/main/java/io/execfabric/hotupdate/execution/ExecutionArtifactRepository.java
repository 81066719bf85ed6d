package io.execfabric.hotupdate.execution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Generated files; lists leave their bytes in the database. */
interface ExecutionArtifactRepository extends Repository<ExecutionArtifact, String> {

    ExecutionArtifact save(ExecutionArtifact artifact);

    Optional<ExecutionArtifact> findByTenantIdAndExecutionIdAndName(String tenantId, String executionId, String name);

    @Query("""
            select new io.execfabric.hotupdate.execution.ListedArtifact(a.executionId, a.name, a.sizeBytes, a.sha256)
            from ExecutionArtifact a
            where a.tenantId = :tenantId and a.executionId in :executionIds
            order by a.name""")
    List<ListedArtifact> list(String tenantId, Collection<String> executionIds);
}
