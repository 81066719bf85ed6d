package io.execfabric.hotupdate.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.ScriptCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeSpanTests {

    private static final List<String> CODES =
            List.of("a", "a-", "a--", "a-b", "a0", "a_", "aa", "ab", "z", "z".repeat(63), "z".repeat(64));

    @Test
    void afterACodeComesExactlyWhatIsGreater() {
        for (int i = 0; i < CODES.size(); i++) {
            assertThat(within(CodeSpan.after(CODES.get(i)))).isEqualTo(CODES.subList(i + 1, CODES.size()));
        }
        assertThat(within(CodeSpan.after(null))).isEqualTo(CODES);
    }

    @Test
    void oneCodeIsASpanOfItsOwnWithNothingBeyond() {
        for (String code : CODES) {
            CodeSpan only = CodeSpan.only(new ScriptCode(code));

            assertThat(within(only)).containsExactly(code);
            assertThat(within(only.beyond(new ScriptCode(code)))).isEmpty();
        }
    }

    private static List<String> within(CodeSpan span) {
        return CODES.stream()
                .filter(code -> code.compareTo(span.first()) >= 0 && code.compareTo(span.last()) <= 0)
                .toList();
    }
}
