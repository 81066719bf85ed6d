package io.execfabric.hotupdate.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token stands for: a person's tools, an AI assistant, or a Local Agent. */
public enum TokenKind {
    USER,
    AI,
    AGENT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
