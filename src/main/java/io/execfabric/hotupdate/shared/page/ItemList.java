package io.execfabric.hotupdate.shared.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as the interface answers it.
 *
 * @param items this part, newest first where the interface says so
 * @param nextCursor what to ask for next, or null at the end
 */
public record ItemList<T>(List<T> items, @Nullable String nextCursor) implements Paged {

    public static <T> ItemList<T> all(List<T> items) {
        return new ItemList<>(List.copyOf(items), null);
    }

    /**
     * The asked part of a list that is at hand whole. It goes on behind the place of the last row shown, whether or not that row
     * is there any more.
     *
     * @param place of a row, as text
     * @param order of the list, by places
     */
    public static <R, T> ItemList<T> part(
            List<R> all, PageRequest page, Function<R, String> place, Comparator<String> order, Function<R, T> view) {
        String cursor = page.cursor();
        List<R> after = all.stream()
                .filter(row -> cursor == null || order.compare(place.apply(row), cursor) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return cut(after, page.limit(), place, view);
    }

    /**
     * Cuts a query result of up to {@code limit + 1} rows, into one part and its cursor (the place of the last row
     * shown).
     */
    public static <R, T> ItemList<T> cut(List<R> rows, int limit, Function<R, String> id, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new ItemList<>(shown.stream().map(view).toList(), more ? id.apply(shown.get(shown.size() - 1)) : null);
    }

    @Override
    public ItemList<T> withNextCursor(String cursor) {
        return new ItemList<>(items, cursor);
    }
}
