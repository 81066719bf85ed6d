package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.UploadBatchView;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.execution.UploadPart;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes data files in. */
@Component
class DefaultUploadBatches implements UploadBatches {

    private final ScopedTransactions transactions;
    private final UploadBatchRepository batches;
    private final StoredUploadRepository files;
    private final UploadProperties limits;
    private final Ids ids;
    private final Clock clock;

    DefaultUploadBatches(
            ScopedTransactions transactions,
            UploadBatchRepository batches,
            StoredUploadRepository files,
            UploadProperties limits,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.batches = batches;
        this.files = files;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UploadBatchView store(Caller caller, List<UploadPart> parts) {
        TenantId tenant = caller.requireTenant();
        long bytes = checked(parts);
        return transactions.ofTenant(tenant, () -> {
            if (batches.bytesOf(tenant.value()) + bytes > limits.maxTenantSize().toBytes()) {
                throw new HotUpdateException(ErrorCode.QUOTA_EXCEEDED, Wording.of("upload.tenant-large"));
            }
            UploadBatch batch =
                    batches.save(new UploadBatch(ids.next(), tenant, caller.user(), clock.instant(), bytes));
            List<UploadedFile> stored = new ArrayList<>();
            for (UploadPart part : parts) {
                stored.add(
                        files.save(new StoredUpload(ids.next(), batch.id(), tenant, part.harmlessName(), bytes(part)))
                                .fact()
                                .view());
            }
            return new UploadBatchView(batch.id(), List.copyOf(stored));
        });
    }

    private long checked(List<UploadPart> parts) {
        if (parts.isEmpty() || parts.size() > limits.maxFiles()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("upload.count", limits.maxFiles()));
        }
        long all = parts.stream().mapToLong(UploadPart::size).sum();
        boolean large = parts.stream()
                .anyMatch(part -> part.size() > limits.maxFileSize().toBytes());
        if (large || all > limits.maxBatchSize().toBytes()) {
            throw new HotUpdateException(
                    ErrorCode.TOO_LARGE,
                    Wording.of(
                            "upload.size",
                            limits.maxFileSize().toMegabytes(),
                            limits.maxBatchSize().toMegabytes()));
        }
        return all;
    }

    private static byte[] bytes(UploadPart part) {
        try {
            return part.source().read();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
    }
}
