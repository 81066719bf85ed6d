package io.execfabric.hotupdate.shared.finding;

import java.util.List;

/**
 * A sentence of ours without a language: which one, and what is filled in.
 *
 * @param key in {@code findings.properties}
 * @param arguments what replaces {@code {0}}, {@code {1}} and so on, as it is
 */
public record Wording(String key, List<String> arguments) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    public static Wording of(String key, Object... arguments) {
        return new Wording(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
