package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/** Data files for runs: stored once, handed to any runs of the same tenant. Another tenant's batch is 404. */
public interface UploadBatches {

    /**
     * Stores {@code files} as one batch.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException INPUT_INVALID without files or with too many, TOO_LARGE,
     *     QUOTA_EXCEEDED when the tenant's batches are too large in all
     */
    UploadBatchView store(Caller caller, List<UploadPart> files);
}
