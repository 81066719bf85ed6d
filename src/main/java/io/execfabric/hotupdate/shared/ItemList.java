package io.execfabric.hotupdate.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as the interface answers it.
 *
 * @param items this part, newest first where the interface says so
 * @param nextCursor what to ask for next, or null at the end
 */
public record ItemList<T>(List<T> items, @Nullable String nextCursor) {

    public static <T> ItemList<T> all(List<T> items) {
        return new ItemList<>(List.copyOf(items), null);
    }

    /** The asked part of a list that is at hand whole; a cursor that names no row has nothing after it. */
    public static <R, T> ItemList<T> part(List<R> all, PageRequest page, Function<R, String> id, Function<R, T> view) {
        String cursor = page.cursor();
        List<R> after = cursor == null
                ? all
                : all.stream()
                        .dropWhile(row -> !id.apply(row).equals(cursor))
                        .skip(1)
                        .toList();
        return cut(after, page.limit(), id, view);
    }

    /**
     * Cuts a query result of up to {@code limit + 1} rows, in descending id order, into one part and its cursor (the id of
     * the last row shown).
     */
    public static <R, T> ItemList<T> cut(List<R> rows, int limit, Function<R, String> id, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new ItemList<>(shown.stream().map(view).toList(), more ? id.apply(shown.get(shown.size() - 1)) : null);
    }
}
