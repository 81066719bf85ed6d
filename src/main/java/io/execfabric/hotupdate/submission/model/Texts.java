package io.execfabric.hotupdate.submission.model;

/** Cutting text without cutting a character in two. */
public final class Texts {

    private Texts() {}

    /** At most {@code max} characters as the database counts them (code points, and never more UTF-16 units). */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
