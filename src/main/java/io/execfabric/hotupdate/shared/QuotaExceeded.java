package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;

/** Too much at once; says when it is worth trying again. */
public class QuotaExceeded extends HotUpdateException {

    private final Duration retryAfter;

    public QuotaExceeded(Wording wording, Duration retryAfter) {
        super(ErrorCode.QUOTA_EXCEEDED, wording);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
