package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.text.CutText;

/** Makes names and descriptions out of tenants' text: no control characters, at most 1,000 characters. */
final class PlainText {

    private static final int MAX = 1000;

    private PlainText() {}

    static String line(String text) {
        return CutText.of(clean(text).replaceAll("\\s+", " ").strip(), MAX);
    }

    static String paragraph(String text) {
        return CutText.of(clean(text).strip(), MAX);
    }

    /** Format characters that turn text around or hide it go, too; joiners, which emoji are made with, stay. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\uFEFF]", "");
    }
}
