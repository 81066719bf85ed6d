package io.execfabric.hotupdate.scan;

import org.jspecify.annotations.Nullable;

/**
 * Something the scripts need beside themselves and their language.
 *
 * @param version as written there; null when nothing is said
 * @param source where it is said, for instance {@code requirements.txt} or {@code import in main.py}
 */
public record Dependency(String name, @Nullable String version, String source) {}
