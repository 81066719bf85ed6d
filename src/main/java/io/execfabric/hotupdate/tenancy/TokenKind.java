package io.execfabric.hotupdate.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a token stands for: a person's tools or an AI assistant. A Local Agent's is made no more, since agents have keys of
 * their own; those of before count until they end.
 */
public enum TokenKind {
    USER,
    AI,
    AGENT;

    /** Whether people make tokens of this kind. */
    public boolean isMade() {
        return this != AGENT;
    }

    public static List<TokenKind> made() {
        return Arrays.stream(values()).filter(TokenKind::isMade).toList();
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
