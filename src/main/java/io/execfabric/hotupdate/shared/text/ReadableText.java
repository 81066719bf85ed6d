package io.execfabric.hotupdate.shared.text;

/** Whether a text says anything to its reader. */
public final class ReadableText {

    private ReadableText() {}

    /** Whether there is a letter or digit of any script in it: blanks, signs and what nobody sees are no sentence. */
    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !HiddenMarks.isUnseen(c));
    }
}
