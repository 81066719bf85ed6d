package io.execfabric.hotupdate.submission.folder.readme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A heading with nothing but its own remark, or what stands between two headings.
 *
 * @param level 1–6 of a heading, {@link #IN_BOLD} of a bold line that stands for one
 * @param heading its words; null for what is no heading
 * @param opens the sections that the heading opens, with whether it says so clearly
 * @param text plain text that explains something; empty where nothing does
 * @param line from 1
 */
record ReadmePart(int level, @Nullable String heading, Map<ReadmeSection, Boolean> opens, String text, int line) {

    static final int IN_BOLD = 7;

    static ReadmePart heading(int level, String words, String text, int line) {
        return new ReadmePart(level, words, HeadingMeaning.of(words), text, line);
    }

    static ReadmePart text(String text, int line) {
        return new ReadmePart(IN_BOLD + 1, null, Map.of(), text, line);
    }

    /** Whether it is a heading by its mark-up, not by being bold. */
    boolean isProper() {
        return level < IN_BOLD;
    }
}
