package io.execfabric.hotupdate.tenancy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.tenancy.TokenScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A narrowed token stays narrow however it is kept. */
class ScopeWordsTests {

    @ParameterizedTest
    @EnumSource(TokenScope.class)
    void whatIsWrittenIsRead(TokenScope scope) {
        assertThat(ScopeWords.read(ScopeWords.written(List.of(scope)))).containsExactly(scope);
    }

    @Test
    void allOfThemFitTheColumnAndNoneIsNothing() {
        assertThat(ScopeWords.written(List.of(TokenScope.values())))
                .isEqualTo("read submit run manage")
                .hasSizeLessThanOrEqualTo(40);
        assertThat(ScopeWords.written(List.of())).isNull();
        assertThat(ScopeWords.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "read ", "READ", "read,run", "all"})
    void whatNobodyKnowsIsNoTokenThatMayDoAll(String kept) {
        assertThatThrownBy(() -> ScopeWords.read(kept)).isInstanceOf(IllegalStateException.class);
    }
}
