package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.tenancy.TokenScope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scopes of a token as they are kept: their words with a blank between, and nothing at all for none. */
final class ScopeWords {

    private ScopeWords() {}

    static @Nullable String written(List<TokenScope> scopes) {
        return scopes.isEmpty() ? null : scopes.stream().map(TokenScope::word).collect(Collectors.joining(" "));
    }

    /** A word that nobody knows is an error, never a token that may do all. */
    static List<TokenScope> read(@Nullable String kept) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(" ", -1)).map(ScopeWords::scope).toList();
    }

    private static TokenScope scope(String word) {
        return TokenScope.ofWord(word)
                .orElseThrow(
                        () -> new IllegalStateException("A token is kept with a scope that does not exist: " + word));
    }
}
