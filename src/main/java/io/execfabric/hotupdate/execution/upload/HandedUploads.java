package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.model.HandedFiles;
import io.execfabric.hotupdate.execution.model.RetentionProperties;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds uploaded data files again for their tenant. */
@Component
public class HandedUploads {

    private final UploadBatchRepository batches;
    private final StoredUploadRepository files;
    private final RetentionProperties retention;
    private final Clock clock;

    HandedUploads(
            UploadBatchRepository batches, StoredUploadRepository files, RetentionProperties retention, Clock clock) {
        this.batches = batches;
        this.files = files;
        this.retention = retention;
        this.clock = clock;
    }

    /** Inside a transaction of the caller's tenant. An AI finds what its own owner uploaded. */
    public HandedFiles handed(Caller caller, @Nullable String batchNo) {
        if (batchNo == null) {
            return HandedFiles.NONE;
        }
        String tenant = caller.requireTenant().value();
        UploadBatch batch = batches.findByTenantIdAndId(tenant, batchNo)
                // the clean-up takes those alone that no request finds any more
                .filter(found -> found.createdAt().plus(retention.uploads()).isAfter(clock.instant()))
                .filter(found -> !caller.isAi() || found.uploadedBy().equals(caller.user()))
                .orElseThrow(() -> HotUpdateException.notFound("upload"));
        return new HandedFiles(batch.id(), files.facts(tenant, List.of(batch.id())));
    }
}
