package io.execfabric.hotupdate.execution.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was asked for, and within what time; never changed. */
@Embeddable
public class RunTerms {

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
    public String inputHash() {
        return inputHash;
    }

    @Nullable
    public String uploadBatchNo() {
        return uploadBatchNo;
    }

    public Duration timeLimit() {
        return Duration.ofMillis(timeLimitMs);
    }
}
