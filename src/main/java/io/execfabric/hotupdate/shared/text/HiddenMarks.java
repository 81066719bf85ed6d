package io.execfabric.hotupdate.shared.text;

import java.util.Set;

/** Letters and marks in names that nobody sees; selectors of a variant are fine behind what comes in several. */
public final class HiddenMarks {

    /** Fillers, blanks of Braille, and marks without a shape. */
    private static final Set<Integer> UNSEEN = Set.of(
            0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F, 0x2800, 0x3164, 0xFFA0);

    private HiddenMarks() {}

    /** Whether there is one in {@code name}. */
    public static boolean areIn(String name) {
        int before = '/';
        for (int at = 0; at < name.length(); at += Character.charCount(before)) {
            int here = name.codePointAt(at);
            if (isUnseen(here) || isSelector(here) && isPlain(before) || isVariant(here) && !isHan(before)) {
                return true;
            }
            before = here;
        }
        return false;
    }

    /** Whether it has no shape at all, though some of them count as letters. */
    static boolean isUnseen(int codePoint) {
        return UNSEEN.contains(codePoint);
    }

    private static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static boolean isVariant(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean isHan(int codePoint) {
        return Character.isIdeographic(codePoint);
    }

    /** Whether it has no second, coloured shape: digits, signs and symbols have. */
    private static boolean isPlain(int codePoint) {
        return Character.isLetter(codePoint)
                || codePoint == '/'
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.SPACE_SEPARATOR,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }
}
