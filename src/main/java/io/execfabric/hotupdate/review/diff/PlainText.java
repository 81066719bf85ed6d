package io.execfabric.hotupdate.review.diff;

/** What counts as plain text that people and AI may be shown as a Skill's name or description. */
public final class PlainText {

    private PlainText() {}

    /** One line, not blank. */
    public static boolean isLine(String text, int maxLength) {
        return !text.isBlank() && is(text, maxLength) && text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    /** No control characters besides line feed and tab, no half characters, nothing that turns the reading direction. */
    public static boolean is(String text, int maxLength) {
        return text.length() <= maxLength && text.codePoints().noneMatch(PlainText::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE || isDirectionChange(codePoint);
    }

    private static boolean isDirectionChange(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
