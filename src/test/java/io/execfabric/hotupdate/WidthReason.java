package io.execfabric.hotupdate;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A paragraph of a type's Javadoc that begins with "Wide, since". No comment is compiled, so it is read in the source. */
final class WidthReason {

    /** More than a word, and before the tags. */
    private static final Pattern GIVEN = Pattern.compile("^(?:[^@]|\\{@)*<p>Wide, since (?:[^@]|\\{@){20,}");

    private WidthReason() {}

    static boolean isGivenBy(JavaClass type) {
        return GIVEN.matcher(javadoc(source(type), type.getSimpleName())).find();
    }

    private static String javadoc(String source, String name) {
        Matcher declared = Pattern.compile(
                        "(?m)^ *(?:(?:public|protected|private|static|final|abstract) )*(?:class|record) "
                                + Pattern.quote(name) + "\\b")
                .matcher(source);
        if (!declared.find()) {
            throw new IllegalArgumentException(name + " is not declared where it should be");
        }
        String before = source.substring(0, declared.start());
        int end = before.lastIndexOf("*/");
        boolean itsOwn = end >= 0 && before.substring(end).chars().noneMatch(c -> c == ';' || c == '{' || c == '}');
        return itsOwn ? before.substring(before.lastIndexOf("/**"), end).replaceAll("\\s*\\n\\s*\\* ?", " ") : "";
    }

    private static String source(JavaClass type) {
        String file = type.getSource().flatMap(source -> source.getFileName()).orElseThrow();
        Path folder = Path.of(type.getPackageName().replace('.', '/'));
        return Stream.of("src/main/java", "src/test/java")
                .map(root -> Path.of(root).resolve(folder).resolve(file))
                .filter(Files::exists)
                .map(WidthReason::read)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
