package io.execfabric.hotupdate.shared.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sentences the code names, and which it brings itself. */
record SourceTexts(List<String> sources) {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED = Pattern.compile("Wording\\.of\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern MISSING = Pattern.compile("notFound\\(\\s*\"([^\"]+)\"");
    private static final Pattern WRITTEN_INTO = Pattern.compile("Wording\\.told\\(\\s*\"[^;]*;");

    static SourceTexts ofProduct() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return new SourceTexts(files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceTexts::text)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of {@code Wording.of}. */
    List<String> named() {
        return all(NAMED).toList();
    }

    /** What is said not to be there. */
    List<String> missing() {
        return all(MISSING).toList();
    }

    /** Sentences that stand where only those of others may. */
    List<String> writtenInto() {
        return sources.stream()
                .flatMap(source -> WRITTEN_INTO.matcher(source).results())
                .map(found -> found.group())
                .toList();
    }

    Set<String> literals() {
        return all(LITERAL).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> all(Pattern pattern) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
