package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Limits by name, each at least what a script can run with; of those that are not named nothing is said. As JSON an object
 * with their words.
 */
public record RunLimits(Map<RunLimit, Integer> values) {

    /** Says nothing: the platform's own limits hold. */
    public static final RunLimits NONE = new RunLimits(Map.of());

    public RunLimits {
        Map<RunLimit, Integer> sorted = new EnumMap<>(RunLimit.class);
        sorted.putAll(values);
        sorted.forEach((limit, value) -> {
            if (value < limit.least()) {
                throw new IllegalArgumentException(limit.word() + " has to be at least " + limit.least());
            }
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** From their words, as {@link #json} writes them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RunLimits ofJson(Map<String, Integer> json) {
        Map<RunLimit, Integer> values = new EnumMap<>(RunLimit.class);
        json.forEach((word, value) -> values.put(
                RunLimit.ofWord(word).orElseThrow(() -> new IllegalArgumentException("No such limit: " + word)),
                value));
        return new RunLimits(values);
    }

    /** By their words, in the order of {@link RunLimit}. */
    @JsonValue
    public Map<String, Integer> json() {
        Map<String, Integer> json = new LinkedHashMap<>();
        values.forEach((limit, value) -> json.put(limit.word(), value));
        return json;
    }

    /** Null where nothing is said. */
    public @Nullable Integer of(RunLimit limit) {
        return values.get(limit);
    }

    /** One line for a column, empty when nothing is said; equal limits give equal lines. */
    public String line() {
        return values.entrySet().stream()
                .map(limit -> limit.getKey().word() + "=" + limit.getValue())
                .collect(Collectors.joining(","));
    }

    /** What {@link #line} wrote; nothing when there is no line. */
    public static RunLimits ofLine(@Nullable String line) {
        if (line == null || line.isEmpty()) {
            return NONE;
        }
        Map<String, Integer> json = new LinkedHashMap<>();
        for (String limit : line.split(",")) {
            int cut = limit.indexOf('=');
            json.put(limit.substring(0, cut), Integer.valueOf(limit.substring(cut + 1)));
        }
        return ofJson(json);
    }
}
