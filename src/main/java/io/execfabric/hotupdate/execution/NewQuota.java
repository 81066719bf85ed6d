package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a tenant may ask for from now on: 1–1,000,000 each (422), or null for what is configured. */
public record NewQuota(@Nullable Integer openRuns, @Nullable Integer runsPerMinute) {

    private static final int MOST = 1_000_000;

    public NewQuota {
        check(openRuns);
        check(runsPerMinute);
    }

    private static void check(@Nullable Integer number) {
        if (number != null && (number < 1 || number > MOST)) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("quota.range", MOST));
        }
    }
}
