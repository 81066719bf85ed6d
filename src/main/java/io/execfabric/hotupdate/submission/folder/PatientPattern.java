package io.execfabric.hotupdate.submission.folder;

import java.util.regex.Pattern;

/** A tenant's regular expression, which gives up after so many steps: some need longer than the universe has. */
final class PatientPattern {

    private static final int MAX_STEPS = 2_000_000;

    private final Pattern pattern;

    PatientPattern(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    /** Whether the expression is found in {@code value}. */
    boolean matches(String value) {
        return pattern.matcher(new CountedText(value, new int[1])).find();
    }

    /** Matching took more steps than any reasonable expression does. */
    static final class TooSlowException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts how often the matcher looks at a character, which nothing but a stop from here would end. */
    private record CountedText(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MAX_STEPS) {
                throw new TooSlowException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
