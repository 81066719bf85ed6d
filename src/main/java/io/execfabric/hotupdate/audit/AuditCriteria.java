package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null matches all.
 *
 * @param tenant the tenant's own entries; asked by the platform alone, a tenant always gets its own
 * @param from the earliest time
 * @param until the time before which
 * @param subject id of what it is about
 */
public record AuditCriteria(
        @Nullable String tenant,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject) {

    public AuditCriteria {
        tenant = wanted(tenant);
        actor = wanted(actor);
        action = wanted(action);
        subject = wanted(subject);
    }

    private static @Nullable String wanted(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A time of ISO 8601, or a day, whose first moment in UTC is meant; null for nothing.
     *
     * @throws HotUpdateException BAD_REQUEST for anything else
     */
    public static @Nullable Instant time(@Nullable String text) {
        String wanted = wanted(text);
        if (wanted == null) {
            return null;
        }
        try {
            return wanted.length() == "2026-01-01".length()
                    ? LocalDate.parse(wanted).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(wanted);
        } catch (DateTimeException e) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("audit.time"), e);
        }
    }
}
