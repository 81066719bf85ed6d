package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told about a request that did not succeed; the same for a program and for a person.
 *
 * @param detail one sentence of ours, never another library's
 * @param retryAfter for who is over a quota; null for the usual
 */
record Refusal(
        ErrorCode code,
        String detail,
        List<Finding> findings,
        @Nullable Duration retryAfter) {

    /** Long enough for most of what is too much at once. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** When it is worth trying again; null where that would change nothing. */
    @Nullable
    String retrySeconds() {
        if (code != ErrorCode.QUOTA_EXCEEDED) {
            return null;
        }
        return Long.toString((retryAfter == null ? RETRY : retryAfter).toSeconds());
    }

    static Refusal of(ErrorCode code) {
        return of(code, code.title() + ".");
    }

    static Refusal of(ErrorCode code, String detail) {
        return new Refusal(code, detail, List.of(), null);
    }
}
