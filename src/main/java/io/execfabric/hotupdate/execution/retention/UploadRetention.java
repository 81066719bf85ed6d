package io.execfabric.hotupdate.execution.retention;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.RetentionProperties;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.execution.upload.UploadBatchRepository;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Throws away batches of uploaded files that no run needs and no request finds any more. */
@Component
class UploadRetention {

    private static final List<ExecutionStatus> OPEN =
            List.of(ExecutionStatus.AWAITING_CONFIRMATION, ExecutionStatus.QUEUED, ExecutionStatus.RUNNING);

    /** Until then no request that found a batch can still be on its way. */
    private static final Duration LATE_REQUESTS = Duration.ofHours(1);

    private final ScopedTransactions transactions;
    private final UploadBatchRepository batches;
    private final StoredUploadRepository files;
    private final RetentionProperties policy;

    UploadRetention(
            ScopedTransactions transactions,
            UploadBatchRepository batches,
            StoredUploadRepository files,
            RetentionProperties policy) {
        this.transactions = transactions;
        this.batches = batches;
        this.files = files;
        this.policy = policy;
    }

    /** How many batches were removed. */
    int clean(Instant now) {
        Instant before = now.minus(policy.uploads()).minus(LATE_REQUESTS);
        return transactions.ofPlatform(() -> {
            List<String> old = batches.unusedSince(before, OPEN, Limit.of(policy.perPass()));
            if (!old.isEmpty()) {
                files.deleteOf(old);
                batches.deleteOf(old);
            }
            return old.size();
        });
    }
}
