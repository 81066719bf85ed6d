package io.execfabric.hotupdate.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a token may do of that which its person may: scopes narrow and never widen. A token without any may do all of it.
 * Which address asks for which scope, the route table says.
 */
public enum TokenScope {
    /** Reads whatever its person may read, and changes nothing. */
    READ,
    /** Checks, hands in, mends and withdraws folders, and sees what became of one it knows the id of. */
    SUBMIT,
    /** Asks for runs and cancels them, and sees what became of one it knows the id of. */
    RUN,
    /** All other changes: whatever a person decides about versions, runs, people and rights. */
    MANAGE;

    /** The word in JSON and in {@code WWW-Authenticate}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenScope> ofWord(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** Each once, in the order in which they are shown. */
    public static List<TokenScope> ordered(Collection<TokenScope> scopes) {
        return scopes.stream().distinct().sorted().toList();
    }

    /** Whether who has {@code held} has this one; without any, all are. */
    public boolean isIn(Collection<TokenScope> held) {
        return held.isEmpty() || held.contains(this);
    }
}
