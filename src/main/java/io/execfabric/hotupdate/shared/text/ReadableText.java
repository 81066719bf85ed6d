package io.execfabric.hotupdate.shared.text;

import java.util.Set;

/** Whether a text says anything to its reader. */
public final class ReadableText {

    /** Letters of Hangul that only keep a place. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private ReadableText() {}

    /** Whether there is a letter or digit of any script in it: blanks, signs and what nobody sees are no sentence. */
    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !FILLERS.contains(c));
    }
}
