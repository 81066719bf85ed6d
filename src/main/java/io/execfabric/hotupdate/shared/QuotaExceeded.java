package io.execfabric.hotupdate.shared;

import java.time.Duration;

/** Too much at once; says when it is worth trying again. */
public class QuotaExceeded extends HotUpdateException {

    private final Duration retryAfter;

    public QuotaExceeded(String detail, Duration retryAfter) {
        super(ErrorCode.QUOTA_EXCEEDED, detail);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
