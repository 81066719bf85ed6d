package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Markdown file of this repository names between backticks or links to is there: paths, links, Java types. */
class DocsTests {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*/?");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(java|md|bpmn|dmn|form|html|yaml|sql|xml|properties|css|js|csv)");
    private static final Pattern MADE_LATER = Pattern.compile("(target|data|application|text|image)/.*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]*)*");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
    private static final Path ROOT = Path.of("");
    private static final Set<String> TYPES = types();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.find(ROOT.toAbsolutePath(), 6, (file, is) -> isDocument(file))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theFrontDoorIsRead() throws IOException {
        assertThat(documents()).contains(Path.of("README.md").toAbsolutePath());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everythingNamedExists(Path document) throws IOException {
        assertThat(missingIn(document)).isEmpty();
    }

    @Test
    void whatDoesNotExistIsCaught(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(
                folder.resolve("wrong.md"),
                "`src/main/nowhere/Gone.java` and `NeverWrittenClass`, `Portcullis`, `pom.xml`, `HotUpdateApplication`, `Door`,"
                        + " [x](gone.md)");

        assertThat(missingIn(document))
                .containsExactly("src/main/nowhere/Gone.java", "NeverWrittenClass", "Portcullis", "gone.md");
    }

    private static boolean isDocument(Path file) {
        String path = ROOT.toAbsolutePath().relativize(file).toString();
        return path.endsWith(".md") && !path.matches("(target|data|\\..*|node_modules|.*/resources)/.*");
    }

    private static List<String> missingIn(Path document) throws IOException {
        String text = FENCE.matcher(Files.readString(document)).replaceAll("");
        List<String> missing = new ArrayList<>();
        for (Matcher code = CODE.matcher(text); code.find(); ) {
            String named = code.group(1);
            boolean wrongPath = isPath(named) && !exists(document, named);
            boolean wrongType = TYPE.matcher(named).matches() && !TYPES.contains(named);
            if (wrongPath || wrongType) {
                missing.add(named);
            }
        }
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            if (!exists(document, link.group(1))) {
                missing.add(link.group(1));
            }
        }
        return missing;
    }

    private static boolean isPath(String named) {
        return PATH.matcher(named).matches()
                && !MADE_LATER.matcher(named).matches()
                && (named.contains("/") || FILE_NAME.matcher(named).matches());
    }

    private static boolean exists(Path document, String named) {
        return Files.exists(ROOT.resolve(named)) || Files.exists(document.resolveSibling(named));
    }

    private static Set<String> types() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                DECLARATION.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
