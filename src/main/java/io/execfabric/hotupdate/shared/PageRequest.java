package io.execfabric.hotupdate.shared;

import org.jspecify.annotations.Nullable;

/**
 * What part of a list is asked for.
 *
 * @param limit 1–200
 * @param cursor opaque, from the previous answer; null for the first part
 */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, "limit is between 1 and " + MAX_LIMIT + ".");
        }
        return new PageRequest(wanted, cursor);
    }
}
