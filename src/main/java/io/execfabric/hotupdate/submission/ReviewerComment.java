package io.execfabric.hotupdate.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer said about a line of a file.
 *
 * @param line in the package of {@code round}, from 1; null when it is about the whole file
 * @param lineText the line as it stood then, cut to 500 characters; null when it is about the whole file
 * @param round of the package that it is about
 * @param lineNow where that line is in the present package; null when it is gone, changed, or never was a line
 */
public record ReviewerComment(
        String path,
        @Nullable Integer line,
        @Nullable String lineText,
        String text,
        String author,
        int round,
        Instant at,
        @Nullable Integer lineNow) {}
