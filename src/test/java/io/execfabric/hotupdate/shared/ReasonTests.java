package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTests {

    @Test
    void keepsTheWordsWithoutTheSpaceAround() {
        assertThat(Reason.of("  leaks a password 泄露 \n").text()).isEqualTo("leaks a password 泄露");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \n", "\u200B", "\u3164", "…", "👍"})
    void hasToBeGiven(String nothing) {
        assertThatThrownBy(() -> Reason.of(nothing))
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REASON_MISSING));
    }

    @Test
    void hasAnEnd() {
        assertThat(Reason.of("x".repeat(1000)).text()).hasSize(1000);
        assertThatThrownBy(() -> Reason.of("x".repeat(1001))).isInstanceOf(HotUpdateException.class);
    }
}
