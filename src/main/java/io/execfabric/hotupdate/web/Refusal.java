package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told about a request that did not succeed; the same for a program and for a person.
 *
 * @param wording one sentence of ours, never another library's
 * @param retryAfter for who is over a quota; null for the usual
 */
record Refusal(
        ErrorCode code,
        Wording wording,
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

    public String title(Locale reader) {
        return code.title(reader);
    }

    public String detail(Locale reader) {
        return wording.in(reader);
    }

    static Refusal of(ErrorCode code) {
        return of(code, code.sentence());
    }

    static Refusal of(ErrorCode code, Wording wording) {
        return new Refusal(code, wording, List.of(), null);
    }
}
