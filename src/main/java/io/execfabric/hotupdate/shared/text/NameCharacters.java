package io.execfabric.hotupdate.shared.text;

/**
 * Which characters a name may hold: those that a reader sees. Joiners are seen where they join: between letters, as Persian and
 * Hindi are written, and between the parts of an emoji.
 */
public final class NameCharacters {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** The blocks of emoji, of which some are younger than this Java. */
    private static final int FIRST_EMOJI = 0x1F000;

    private static final int LAST_EMOJI = 0x1FAFF;

    private NameCharacters() {}

    public static boolean areVisible(String name) {
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            if (isForbidden(name, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(String name, int at) {
        int codePoint = name.codePointAt(at);
        if (codePoint == JOINER || codePoint == NON_JOINER) {
            return at == 0
                    || at + 1 == name.length()
                    || !isJoined(name.codePointBefore(at))
                    || !isJoined(name.codePointAt(at + 1));
        }
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED -> !isEmoji(codePoint);
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isEmoji(int codePoint) {
        return codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI;
    }

    /** Letters with their marks, and symbols with theirs. */
    private static boolean isJoined(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> Character.isLetter(codePoint) || isEmoji(codePoint);
        };
    }
}
