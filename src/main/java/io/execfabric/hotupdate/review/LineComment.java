package io.execfabric.hotupdate.review;

import org.jspecify.annotations.Nullable;

/**
 * A comment on one line as a reviewer sends it along with a decision.
 *
 * @param path of a file of the package under review
 * @param line from 1; null for a comment on the whole file
 */
public record LineComment(String path, @Nullable Integer line, String text) {

    /** Line ends become line feeds, whatever the browser sends. */
    public LineComment {
        text = text.replace("\r\n", "\n").strip();
    }
}
