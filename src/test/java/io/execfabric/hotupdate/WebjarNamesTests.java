package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webjars.WebJarVersionLocator;

/** Whatever our pages and scripts take from a library is there, and is named without the library's version. */
class WebjarNamesTests {

    private static final Pattern NAME = Pattern.compile("/webjars/([\\w.@-]+)/([\\w./@-]+)");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
    private static final List<String> FOLDERS =
            List.of("src/main/resources/templates", "src/main/resources/static", "forms");

    private final WebJarVersionLocator locator = new WebJarVersionLocator();

    static Stream<String> names() throws IOException {
        Stream<String> texts = Stream.empty();
        for (String folder : FOLDERS) {
            texts = Stream.concat(texts, texts(Path.of(folder)).stream());
        }
        return texts.flatMap(text -> NAME.matcher(text).results().map(found -> found.group()))
                .distinct();
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(WebjarNamesTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isThereAndNamesNoVersion(String name) {
        assertThat(isThere(name)).as(name).isTrue();
        assertThat(namesAVersion(name)).as(name).isFalse();
    }

    @Test
    void aTypedVersionAndAMissingFileAreNoticed() {
        assertThat(namesAVersion("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).isTrue();
        assertThat(isThere("/webjars/htmx.org/dist/gone.js")).isFalse();
        assertThat(isThere("/webjars/gone/dist/gone.js")).isFalse();
    }

    private static boolean namesAVersion(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> VERSION.matcher(part).matches());
    }

    /** As the server finds it: at its own name, or at that of the version that is there. */
    private boolean isThere(String name) {
        Matcher parts = NAME.matcher(name);
        assertThat(parts.matches()).as(name).isTrue();
        String full = locator.fullPath(parts.group(1), parts.group(2));
        ClassLoader files = Objects.requireNonNull(getClass().getClassLoader());
        return files.getResource("META-INF/resources" + name) != null
                || (full != null && files.getResource(full) != null);
    }
}
