package io.execfabric.hotupdate.shared.page;

import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody wrote it: of ISO 8601 with its zone, or a day, whose first moment in UTC is meant.
 *
 * @param text shown again as it was written
 */
public record PointInTime(@JsonValue String text, Instant instant) {

    private static final int DAY = "2026-01-31".length();

    /** What every database can compare. */
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    public PointInTime {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw refusal(null);
        }
    }

    /** Null for nothing; BAD_REQUEST for what is no time, or none of the years 1970 to 9999. */
    public static @Nullable PointInTime valueOf(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return null;
        }
        try {
            return new PointInTime(wanted, read(wanted));
        } catch (DateTimeException e) {
            throw refusal(e);
        }
    }

    public static @Nullable Instant instant(@Nullable PointInTime time) {
        return time == null ? null : time.instant();
    }

    private static Instant read(String text) {
        return text.length() == DAY
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    private static HotUpdateException refusal(@Nullable DateTimeException cause) {
        Wording detail = Wording.of("page.time");
        return cause == null
                ? new HotUpdateException(ErrorCode.BAD_REQUEST, detail)
                : new HotUpdateException(ErrorCode.BAD_REQUEST, detail, cause);
    }

    @Override
    public String toString() {
        return text;
    }
}
