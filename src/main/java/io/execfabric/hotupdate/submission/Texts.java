package io.execfabric.hotupdate.submission;

/** Cutting text without cutting a character in two. */
final class Texts {

    private Texts() {}

    /** At most {@code max} characters as the database counts them (code points, and never more UTF-16 units). */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
