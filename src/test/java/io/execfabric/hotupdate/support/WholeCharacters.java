package io.execfabric.hotupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Whether a place that cuts texts leaves whole characters: at whatever limit, an emoji lies across it in one of two texts. */
public final class WholeCharacters {

    private WholeCharacters() {}

    /** Asserts that {@code place} cuts a long text, and no emoji in two. */
    public static void areLeftBy(UnaryOperator<String> place) {
        for (String start : new String[] {"", "x"}) {
            String text = start + "😀".repeat(40_000) + start;
            String left = place.apply(text);
            assertThat(left).as("what is left").contains("😀").hasSizeLessThan(text.length());
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(left))
                    .as("whole characters in %s", left)
                    .isTrue();
        }
    }
}
