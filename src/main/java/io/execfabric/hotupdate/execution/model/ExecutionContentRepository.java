package io.execfabric.hotupdate.execution.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Inputs and outputs of runs. */
public interface ExecutionContentRepository extends Repository<ExecutionContent, String> {

    ExecutionContent save(ExecutionContent content);

    /** Adds what a run left to what was asked for, without reading that again; platform scope. */
    @Modifying
    @Query("""
            update ExecutionContent c
            set c.result = :result, c.totalBytes = c.totalBytes + :bytes, c.lockVersion = c.lockVersion + 1
            where c.tenantId = :tenantId and c.executionId = :executionId""")
    int keep(String tenantId, String executionId, @Nullable String result, long bytes);

    Optional<ExecutionContent> findByTenantIdAndExecutionId(String tenantId, String executionId);

    List<ExecutionContent> findByTenantIdAndExecutionIdInAndTotalBytesLessThanEqual(
            String tenantId, Collection<String> executionIds, long totalBytes);
}
