package io.execfabric.hotupdate.shared.page;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one time to another.
 *
 * @param since the earliest time; null for the beginning
 * @param until the time before which; null for no end
 */
public record TimeSpan(@Nullable Instant since, @Nullable Instant until) {

    public static final TimeSpan ALL = new TimeSpan(null, null);

    public TimeSpan {
        if (since != null && until != null && !since.isBefore(until)) {
            throw new HotUpdateException(
                    ErrorCode.BAD_REQUEST,
                    Wording.of("page.time-span"),
                    List.of(Finding.worded(FindingCode.FIELD_INVALID, "until", "query.until")));
        }
    }

    public boolean contains(Instant time) {
        return (since == null || !time.isBefore(since)) && (until == null || time.isBefore(until));
    }

    public static TimeSpan of(@Nullable PointInTime since, @Nullable PointInTime until) {
        return new TimeSpan(PointInTime.instant(since), PointInTime.instant(until));
    }
}
