package io.execfabric.hotupdate.shared.text;

/**
 * The one cut of a text: never through the middle of a character that takes two places, which no database and no reader would
 * take. Lengths are counted as Java and the columns of the tables do; a whole character less is left where the last does not fit.
 */
public final class CutText {

    private static final String MARK = "…";

    private CutText() {}

    /** The beginning, of at most {@code max} characters. */
    public static String of(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return max <= 0 ? "" : text.substring(0, isInside(text, max) ? max - 1 : max);
    }

    /** The same with a mark where something is missing, which counts among the {@code max}. */
    public static String marked(String text, int max) {
        return text.length() <= max ? text : of(text, max - MARK.length()) + MARK;
    }

    /** The end, of at most {@code max} characters. */
    public static String endOf(String text, int max) {
        int start = text.length() - Math.max(0, max);
        if (start <= 0) {
            return text;
        }
        return text.substring(isInside(text, start) ? start + 1 : start);
    }

    private static boolean isInside(String text, int at) {
        return at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
