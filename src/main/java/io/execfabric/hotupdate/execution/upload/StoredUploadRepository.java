package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.model.UploadFact;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Data files; lists leave their bytes in the database. Ids grow, so their order is the order of sending. */
public interface StoredUploadRepository extends Repository<StoredUpload, String> {

    StoredUpload save(StoredUpload file);

    List<StoredUpload> findByTenantIdAndBatchIdOrderById(String tenantId, String batchId);

    @Query("""
            select new io.execfabric.hotupdate.execution.model.UploadFact(f.batchId, f.id, f.fileName, f.bytes.sizeBytes, f.bytes.sha256)
            from StoredUpload f
            where f.tenantId = :tenantId and f.batchId in :batchNos
            order by f.id""")
    List<UploadFact> facts(String tenantId, Collection<String> batchNos);

    /** Platform scope. */
    @Modifying
    @Query("delete from StoredUpload f where f.batchId in :batchNos")
    int deleteOf(Collection<String> batchNos);
}
