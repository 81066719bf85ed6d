package io.execfabric.hotupdate.execution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Inputs and outputs of runs. */
interface ExecutionContentRepository extends Repository<ExecutionContent, String> {

    ExecutionContent save(ExecutionContent content);

    Optional<ExecutionContent> findByTenantIdAndExecutionId(String tenantId, String executionId);

    List<ExecutionContent> findByTenantIdAndExecutionIdInAndTotalBytesLessThanEqual(
            String tenantId, Collection<String> executionIds, long totalBytes);
}
