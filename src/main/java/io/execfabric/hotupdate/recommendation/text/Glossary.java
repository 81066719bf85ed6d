package io.execfabric.hotupdate.recommendation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words of the same meaning in both languages, so that a request in one finds a Skill that is described in the other. Each
 * line of {@code recommendation/glossary.txt} is one meaning; a word may have several.
 */
public final class Glossary {

    private static final int LONGEST_CHINESE = 8;

    private final Map<String, Set<String>> meanings = new HashMap<>();

    private Glossary() {}

    /** The one that comes with the product; English words are kept as {@code analyzer} stems them. */
    public static Glossary read(Analyzer analyzer) {
        try (InputStream list = Glossary.class.getResourceAsStream("/recommendation/glossary.txt")) {
            return of(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8), analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Glossary of(String lines, Analyzer analyzer) {
        Glossary glossary = new Glossary();
        lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> glossary.add(List.of(line.strip().split("\\s*,\\s*")), analyzer));
        return glossary;
    }

    private void add(List<String> words, Analyzer analyzer) {
        for (String word : words) {
            Set<String> others = meanings.computeIfAbsent(key(word, analyzer), unused -> new LinkedHashSet<>());
            words.stream().filter(other -> !other.equals(word)).forEach(others::add);
        }
    }

    private static String key(String word, Analyzer analyzer) {
        List<Token> tokens = Token.of(word, analyzer);
        return isChinese(word) || tokens.isEmpty() ? word : tokens.get(0).term();
    }

    /** Other words for a Chinese one, or for an English one as the analyser stems it. */
    List<String> others(String word) {
        return List.copyOf(meanings.getOrDefault(word, Set.of()));
    }

    /** The longest Chinese word of the glossary that begins at {@code from}; empty when none does. */
    String longestAt(String text, int from) {
        for (int length = Math.min(LONGEST_CHINESE, text.length() - from); length > 1; length--) {
            String word = text.substring(from, from + length);
            if (meanings.containsKey(word) && isChinese(word)) {
                return word;
            }
        }
        return "";
    }

    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
