package io.execfabric.hotupdate.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.WholeCharacters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one cut of a text, and that there is no other. */
class CutTextTests {

    /** A cut by a limit, written by hand: what is found by a search in the text itself is none. */
    private static final Pattern BY_HAND =
            Pattern.compile("substring\\(0, (Math\\.min\\(|(max|limit|longest)\\b|[A-Z][A-Z_]+\\b(?!\\.))"
                    + "|substring\\((Math\\.max\\(0, )?\\w+\\.length\\(\\) - [A-Z_]+\\)"
                    + "|is(High|Low)?Surrogate|StringUtils\\.(truncate|abbreviate|left|right)\\(");

    private static final String KEY_ID = "return Digest.of(key.getEncoded()).hex().substring(0, KEY_ID_LENGTH);";

    @Test
    void noCharacterIsCutInTwo() {
        String text = "a😀b😀";
        List<String> beginnings = List.of("", "a", "a", "a😀", "a😀b", "a😀b", text, text);
        List<String> ends = List.of("", "", "😀", "b😀", "b😀", "😀b😀", text, text);
        for (int max = 0; max < beginnings.size(); max++) {
            assertThat(CutText.of(text, max)).isEqualTo(beginnings.get(max));
            assertThat(CutText.endOf(text, max)).isEqualTo(ends.get(max));
        }
        assertThat(CutText.of(text, -1)).isEmpty();
        assertThat(CutText.endOf(text, -1)).isEmpty();
    }

    @Test
    void aMarkIsPartOfTheLength() {
        assertThat(CutText.marked("abcd", 4)).isEqualTo("abcd");
        assertThat(CutText.marked("abcde", 4)).isEqualTo("abc…");
        assertThat(CutText.marked("ab😀de", 4)).isEqualTo("ab…");
    }

    @Test
    void whatIsNoCharacterIsNoReasonToLoop() {
        assertThat(CutText.of("\uD83D\uD83D", 1)).isEqualTo("\uD83D");
        assertThat(CutText.endOf("\uDE00\uDE00", 1)).isEqualTo("\uDE00");
    }

    @Test
    void atAnyLimitWholeCharactersAreLeft() {
        for (int max = 10; max < 20; max++) {
            int limit = max;
            WholeCharacters.areLeftBy(text -> CutText.of(text, limit));
            WholeCharacters.areLeftBy(text -> CutText.marked(text, limit));
            WholeCharacters.areLeftBy(text -> CutText.endOf(text, limit));
        }
    }

    @Test
    void nothingElseCuts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("CutText.java"))
                            .flatMap(CutTextTests::cuts))
                    .as("a key's id is hexadecimal; all other texts go through CutText")
                    .containsExactly(KEY_ID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return text.length() <= MAX ? text : text.substring(0, MAX);",
                "reason.substring(0, Math.min(reason.length(), LONGEST_REASON))",
                "text.substring(0, max)",
                "text.substring(text.length() - MAX)",
                "text.substring(Math.max(0, text.length() - SHOWN))",
                "Character.isHighSurrogate(text.charAt(1))",
                "StringUtils.truncate(found.place(), LONGEST)"
            })
    void aCutByHandIsFound(String line) {
        assertThat(BY_HAND.matcher(line).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps.add(place.substring(0, slash));",
                "fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\\\')) + 1)",
                "path.substring(0, path.length() - GONE.length())",
                "place.substring(PREFIX.length())"
            })
    void whatIsFoundInTheTextIsNoLimit(String line) {
        assertThat(BY_HAND.matcher(line).find()).isFalse();
    }

    private static Stream<String> cuts(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> BY_HAND.matcher(line).find())
                    .map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
