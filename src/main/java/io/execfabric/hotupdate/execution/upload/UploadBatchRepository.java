package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Batches of data files. */
public interface UploadBatchRepository extends Repository<UploadBatch, String> {

    UploadBatch save(UploadBatch batch);

    Optional<UploadBatch> findByTenantIdAndId(String tenantId, String id);

    @Query("select coalesce(sum(b.totalBytes), 0) from UploadBatch b where b.tenantId = :tenantId")
    long bytesOf(String tenantId);

    /** Batches uploaded before then that no run in one of {@code open} needs; platform scope. */
    @Query("""
            select b.id from UploadBatch b
            where b.createdAt < :before
              and not exists (select e.id from Run e where e.terms.uploadBatchNo = b.id and e.status in :open)""")
    List<String> unusedSince(Instant before, Collection<ExecutionStatus> open, Limit limit);

    /** Platform scope. */
    @Modifying
    @Query("delete from UploadBatch b where b.id in :ids")
    int deleteOf(Collection<String> ids);
}
