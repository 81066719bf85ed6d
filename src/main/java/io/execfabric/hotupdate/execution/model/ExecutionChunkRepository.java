package io.execfabric.hotupdate.execution.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored output. */
public interface ExecutionChunkRepository extends Repository<ExecutionChunk, String> {

    ExecutionChunk save(ExecutionChunk chunk);

    List<ExecutionChunk> findByTenantIdAndExecutionIdAndSeqGreaterThanOrderBySeq(
            String tenantId, String executionId, int seq, Limit limit);

    List<ExecutionChunk> findByTenantIdAndExecutionIdOrderBySeqDesc(String tenantId, String executionId, Limit limit);

    List<ExecutionChunk> findByTenantIdAndExecutionIdInOrderBySeq(String tenantId, Collection<String> executionIds);

    /** Runs that ended before then and still have some; platform scope. */
    @Query("""
            select distinct c.executionId from ExecutionChunk c, Run e
            where e.id = c.executionId and e.times.finishedAt < :before""")
    List<String> runsEndedBefore(Instant before, Limit limit);

    /** Platform scope. */
    @Modifying
    @Query("delete from ExecutionChunk c where c.executionId in :executionIds")
    int deleteOf(Collection<String> executionIds);
}
