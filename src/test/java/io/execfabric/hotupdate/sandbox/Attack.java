package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A hostile script of {@code src/test/resources/attacks}; its first comment lines say what it does and how it has to end. */
public record Attack(Language language, Path script, String title, List<String> head) {

    private static final Path ALL = Path.of("src/test/resources/attacks");
    private static final int HEAD = 4;

    public static Stream<Attack> all() {
        return Stream.of(Language.PYTHON, Language.SHELL, Language.NODEJS).flatMap(Attack::in);
    }

    private static Stream<Attack> in(Language language) {
        Path folder = ALL.resolve(language == Language.NODEJS ? "node" : language.word());
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> !file.getFileName().toString().startsWith("attack."))
                    .sorted()
                    .map(file -> read(language, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack read(Language language, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> head = lines.limit(HEAD)
                    .filter(line -> line.startsWith("#") || line.startsWith("//"))
                    .map(line -> line.replaceFirst("^(#|//) ", ""))
                    .toList();
            return new Attack(language, file, head.get(0), head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the head says under {@code name}, or {@code otherwise}. */
    String said(String name, String otherwise) {
        return head.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(otherwise);
    }

    /** Lays the script and what all of its language share into the folder that is run. */
    public void layInto(Path folder) throws IOException {
        Files.writeString(folder.resolve(language.entryFile()), Files.readString(script));
        try (Stream<Path> files = Files.list(script.getParent())) {
            for (Path shared : files.filter(
                            file -> file.getFileName().toString().startsWith("attack."))
                    .toList()) {
                Files.writeString(folder.resolve(shared.getFileName()), Files.readString(shared));
            }
        }
    }

    @Override
    public String toString() {
        return language.word() + ": " + title;
    }
}
