package io.execfabric.hotupdate.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was asked for, and within what time; never changed. */
@Embeddable
class RunTerms {

    @Column(nullable = false, updatable = false)
    private String inputHash;

    @Column(updatable = false)
    private @Nullable String idempotencyKey;

    @Column(updatable = false)
    private @Nullable String uploadBatchNo;

    @Column(nullable = false, updatable = false)
    private long timeLimitMs;

    RunTerms(RunInput input) {
        this.inputHash = input.hash();
        this.idempotencyKey = input.idempotencyKey();
        this.uploadBatchNo = input.files().batchNo();
        this.timeLimitMs = input.timeLimit().toMillis();
    }

    @SuppressWarnings("NullAway.Init")
    protected RunTerms() {}

    /** SHA-256 of the canonical arguments and of the files handed in. */
    String inputHash() {
        return inputHash;
    }

    @Nullable
    String uploadBatchNo() {
        return uploadBatchNo;
    }

    Duration timeLimit() {
        return Duration.ofMillis(timeLimitMs);
    }
}
