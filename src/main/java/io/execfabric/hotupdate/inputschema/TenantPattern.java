package io.execfabric.hotupdate.inputschema;

import com.google.re2j.Matcher;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's regular expression. Matched in linear time by RE2; what only a backtracking matcher can do (looking around, going
 * back to a group) is matched by the JDK's, which pays for each character it looks at.
 */
final class TenantPattern implements RegularExpression {

    private static final int MAX_LENGTH = 4_096;
    /** Reading one character in one state of an automaton. */
    private static final int STATE = 3;
    /** One look of a backtracking matcher at a character. */
    private static final int LOOK = 5;

    private final com.google.re2j.@Nullable Pattern linear;
    private final @Nullable Pattern backtracking;

    private TenantPattern(com.google.re2j.@Nullable Pattern linear, @Nullable Pattern backtracking) {
        this.linear = linear;
        this.backtracking = backtracking;
    }

    /**
     * Reads an expression.
     *
     * @throws PatternSyntaxException for none, or one whose automaton is too large
     */
    static TenantPattern of(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("Longer than " + MAX_LENGTH + " characters", "…", -1);
        }
        try {
            return new TenantPattern(com.google.re2j.Pattern.compile(EcmaSyntax.forRe2(expression)), null);
        } catch (com.google.re2j.PatternSyntaxException notLinear) {
            return new TenantPattern(null, backtracking(expression));
        } catch (StackOverflowError tooDeep) {
            throw new PatternSyntaxException("Nested too deeply", "…", -1);
        }
    }

    private static Pattern backtracking(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (StackOverflowError tooDeep) {
            throw new PatternSyntaxException("Nested too deeply", "…", -1);
        }
    }

    @Override
    public boolean matches(String value) {
        if (linear != null) {
            Budget.spend((value.length() + 1L) * (linear.programSize() + 8L) * STATE);
            Matcher matcher = linear.matcher(value);
            return matcher.find();
        }
        return backtracking != null
                && backtracking.matcher(new PaidText(value, Budget.current())).find();
    }

    /** Pays for each look at a character, which nothing but a stop from here would end. */
    private record PaidText(CharSequence text, Budget budget) implements CharSequence {

        @Override
        public char charAt(int index) {
            budget.pay(LOOK);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new PaidText(text.subSequence(start, end), budget);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
