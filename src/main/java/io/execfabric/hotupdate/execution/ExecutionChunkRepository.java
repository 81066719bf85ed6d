package io.execfabric.hotupdate.execution;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Stored output. */
interface ExecutionChunkRepository extends Repository<ExecutionChunk, String> {

    ExecutionChunk save(ExecutionChunk chunk);

    List<ExecutionChunk> findByTenantIdAndExecutionIdAndSeqGreaterThanOrderBySeq(
            String tenantId, String executionId, int seq, Limit limit);

    List<ExecutionChunk> findByTenantIdAndExecutionIdOrderBySeqDesc(String tenantId, String executionId, Limit limit);

    List<ExecutionChunk> findByTenantIdAndExecutionIdInOrderBySeq(String tenantId, Collection<String> executionIds);
}
