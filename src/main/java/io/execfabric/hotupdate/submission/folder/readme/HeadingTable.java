package io.execfabric.hotupdate.submission.folder.readme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of {@code readme-headings.txt}: <b>a heading that people write and that is not understood goes into that file.</b>
 */
final class HeadingTable {

    static final String FILE = "readme-headings.txt";

    private static final String FILLER = "FILLER";
    private static final HeadingTable TABLE = read();

    private final Map<String, Map<ReadmeSection, Boolean>> words = new HashMap<>();
    private final Set<String> filler = new HashSet<>();

    private HeadingTable() {}

    /** What these very words open: each section with whether they say so clearly; nothing for other words. */
    static Map<ReadmeSection, Boolean> opened(String words) {
        return TABLE.words.getOrDefault(words, Map.of());
    }

    /** Whether a word says nothing beside others. */
    static boolean isFiller(String word) {
        return TABLE.filler.contains(word);
    }

    private static HeadingTable read() {
        HeadingTable table = new HeadingTable();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        List<String> head = List.of(line.substring(0, colon).split(" "));
        Stream<String> listed = Stream.of(line.substring(colon + 1).split(",")).map(String::strip);
        if (head.get(0).equals(FILLER)) {
            listed.forEach(filler::add);
            return;
        }
        ReadmeSection section = ReadmeSection.valueOf(head.get(0));
        boolean isClear = head.get(1).equals("clear");
        listed.forEach(word -> words.computeIfAbsent(word, unused -> new EnumMap<>(ReadmeSection.class))
                .merge(section, isClear, Boolean::logicalOr));
    }
}
