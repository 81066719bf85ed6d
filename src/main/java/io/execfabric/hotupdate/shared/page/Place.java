package io.execfabric.hotupdate.shared.page;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is in order of time: of the row last shown, which need not be there any more.
 *
 * @param id tells apart what has the same time
 */
public record Place(Instant at, String id) implements Comparable<Place> {

    private static final String BETWEEN = "/";
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::at).thenComparing(Place::id);

    public static @Nullable Place of(@Nullable String cursor) {
        return cursor == null ? null : parse(cursor);
    }

    public static Place parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("page.cursor-of-another"));
        }
        try {
            return new Place(Instant.parse(text.substring(0, between)), text.substring(between + 1));
        } catch (DateTimeException e) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("page.cursor-of-another"), e);
        }
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + BETWEEN + id;
    }
}
