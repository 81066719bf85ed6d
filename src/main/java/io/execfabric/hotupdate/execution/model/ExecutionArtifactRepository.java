package io.execfabric.hotupdate.execution.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Generated files; lists leave their bytes in the database. */
public interface ExecutionArtifactRepository extends Repository<ExecutionArtifact, String> {

    ExecutionArtifact save(ExecutionArtifact artifact);

    Optional<ExecutionArtifact> findByTenantIdAndExecutionIdAndName(String tenantId, String executionId, String name);

    @Query("""
            select new io.execfabric.hotupdate.execution.model.ListedArtifact(a.executionId, a.name, a.bytes.sizeBytes, a.bytes.sha256)
            from ExecutionArtifact a
            where a.tenantId = :tenantId and a.executionId in :executionIds
            order by a.name""")
    List<ListedArtifact> list(String tenantId, Collection<String> executionIds);

    /** Runs that ended before then and still have some; platform scope. */
    @Query("""
            select distinct a.executionId from ExecutionArtifact a, Run e
            where e.id = a.executionId and e.times.finishedAt < :before""")
    List<String> runsEndedBefore(Instant before, Limit limit);

    /** Platform scope. */
    @Modifying
    @Query("delete from ExecutionArtifact a where a.executionId in :executionIds")
    int deleteOf(Collection<String> executionIds);
}
