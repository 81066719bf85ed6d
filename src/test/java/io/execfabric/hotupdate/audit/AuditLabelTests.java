package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Whatever the sources can write into the trail has its words in both languages, and there are no words for anything else. */
class AuditLabelTests {

    private static final String KEY = "audit.did.";
    private static final Pattern ACTION = Pattern.compile("\"([A-Z]{3,}(?:_[A-Z]+)*)\"");
    private static final Pattern NAMED_IN_TEST = Pattern.compile("\\b([A-Z]{3,}(?:_[A-Z]+)*)\\b");
    private static final Pattern WRITER = Pattern.compile("\\b(?:Audited|RefusalAudit)\\b");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
    void everyActionHasItsWords(String bundle) throws IOException {
        Properties words = bundle(bundle);
        Set<String> labelled = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(labelled).isEqualTo(actions());
        assertThat(labelled)
                .allSatisfy(action ->
                        assertThat(words.getProperty(KEY + action)).isNotBlank().isNotEqualTo(action));
    }

    /** An action that no test asks for by name could vanish unseen. */
    @Test
    void everyActionIsAskedForByATest() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditLabelTests::read)
                    .flatMap(source -> NAMED_IN_TEST.matcher(source).results())
                    .map(found -> found.group(1))
                    .forEach(asked::add);
        }
        // those of a submission's states are one statement's
        assertThat(actions())
                .filteredOn(action -> !action.startsWith("SUBMISSION_") && !asked.contains(action))
                .isEmpty();
    }

    /** As the sources name them, and each state of a submission, whose name is put together. */
    private static Set<String> actions() throws IOException {
        Set<String> actions = Arrays.stream(SubmissionStatus.values())
                .map(status -> "SUBMISSION_" + status)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditLabelTests::read)
                    .filter(source -> WRITER.matcher(source).find())
                    .flatMap(source -> named(source).stream())
                    .forEach(actions::add);
        }
        return actions;
    }

    private static List<String> named(String source) {
        return ACTION.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(word -> !METHODS.contains(word))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
