package io.execfabric.hotupdate.recommendation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/** What a request says whatever it is about, from {@code recommendation/ignored.txt}. */
final class IgnoredWords {

    private static final List<String> ALL = read();

    static final CharArraySet ENGLISH = CharArraySet.unmodifiableSet(new CharArraySet(
            ALL.stream().filter(word -> !Glossary.isChinese(word)).toList(), true));

    private static final Pattern CHINESE = Pattern.compile(ALL.stream()
            .filter(Glossary::isChinese)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private IgnoredWords() {}

    /** The same text, of the same length, with blanks where an ignored Chinese word was. */
    static String blanked(String request) {
        return CHINESE.matcher(request)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static List<String> read() {
        try (InputStream list = IgnoredWords.class.getResourceAsStream("/recommendation/ignored.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
