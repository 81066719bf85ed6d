package io.execfabric.hotupdate.scan;

import org.jspecify.annotations.Nullable;

/**
 * Something that a tool wants the reviewer to look at.
 *
 * @param rule the tool's own name for it, for instance {@code SC2086}
 * @param path the file inside the submitted folder
 * @param line 1-based; null when it is about the whole file
 * @param message plain text; never a secret itself
 */
public record ScanFinding(
        String tool,
        String rule,
        ScanSeverity severity,
        ScanCategory category,
        String path,
        @Nullable Integer line,
        String message) {}
