package io.execfabric.hotupdate.shared.page;

import org.jspecify.annotations.Nullable;

/** A part of a list, with where it goes on. */
public interface Paged {

    /** Null at the end. */
    @Nullable
    String nextCursor();

    /** The same part, going on at {@code cursor}. */
    Paged withNextCursor(String cursor);
}
