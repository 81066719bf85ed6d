package io.execfabric.hotupdate.shared.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of ours without a language: which one, and what is filled in.
 *
 * @param key in {@code findings.properties} or {@code refusals.properties}
 * @param arguments what replaces {@code {0}}, {@code {1}} and so on: a text as it is, or another wording in the same language
 */
public record Wording(String key, List<Object> arguments) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments other wordings, or what is filled in as its text; null where the sentence is not told in the end */
    public static Wording of(String key, @Nullable Object... arguments) {
        return new Wording(
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Wording ? argument : String.valueOf(argument))
                        .toList());
    }

    /** Several in a row, as parts of a sentence; at least one. */
    public static Wording listed(List<Wording> parts) {
        return parts.stream()
                .reduce((some, next) -> of("wording.listed", some, next))
                .orElseThrow();
    }

    /** What is no sentence of ours, or none any more, as it is. */
    public static Wording told(String text) {
        return of("wording.told", text);
    }

    /** In the reader's language. */
    public String in(Locale reader) {
        return Sentences.text(this, reader);
    }

    /** As it is kept in logs and in the trail, whoever reads them. */
    public String english() {
        return in(Locale.ENGLISH);
    }

    /** Whether the sentence is still among ours: what is stored may be older. */
    public boolean hasSentence() {
        return Sentences.has(key);
    }
}
