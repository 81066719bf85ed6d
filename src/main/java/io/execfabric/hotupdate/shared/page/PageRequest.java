package io.execfabric.hotupdate.shared.page;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of a list is asked for.
 *
 * @param limit 1–200
 * @param cursor the place of the last row of the part before, sealed on its way out and in (see {@code Cursors}); null for the
 *     first part
 * @param only the one entry that is of interest, by its id or, in a list of Skills, by its code; null for all
 */
public record PageRequest(
        int limit, @Nullable String cursor, @Nullable String only) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest(int limit, @Nullable String cursor) {
        this(limit, cursor, null);
    }

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw wrongLimit();
        }
        return new PageRequest(wanted, cursor);
    }

    public static HotUpdateException wrongLimit() {
        String most = String.valueOf(MAX_LIMIT);
        return new HotUpdateException(
                ErrorCode.BAD_REQUEST,
                Wording.of("page.limit", most),
                List.of(Finding.worded(FindingCode.FIELD_INVALID, "limit", "query.limit", most)));
    }

    /** The first part, as long as it usually is. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    /** A list at one place of it: what the caller has besides is not read. */
    public static PageRequest only(String place) {
        return new PageRequest(DEFAULT_LIMIT, null, place);
    }

    /** The same part with one row more, which tells whether anything follows. */
    public PageRequest andOneMore() {
        return new PageRequest(limit + 1, cursor, only);
    }
}
