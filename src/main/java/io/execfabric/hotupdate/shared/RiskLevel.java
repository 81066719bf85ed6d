package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Risk of a script. The platform may raise what the tenant declared, never lower it; undeclared is medium. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RiskLevel> ofWord(String word) {
        return Arrays.stream(values()).filter(risk -> risk.word().equals(word)).findFirst();
    }

    @JsonCreator
    static RiskLevel parse(String word) {
        return ofWord(word)
                .orElseThrow(() -> new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("risk.unknown")));
    }

    public RiskLevel atLeast(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What confirmation is when nobody said: off for low, on for medium and high. */
    public boolean confirmationByDefault() {
        return this != LOW;
    }
}
