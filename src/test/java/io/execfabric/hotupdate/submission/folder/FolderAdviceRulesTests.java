package io.execfabric.hotupdate.submission.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.rules.FolderRules;
import io.execfabric.hotupdate.support.Folders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says what to do with what is there, and samples are judged with the rest. */
class FolderAdviceRulesTests {

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}}}";

    @ParameterizedTest
    @CsvSource({
        "src/main.py, entry.deeper, src/main.py",
        "tool.py, entry.other-name, tool.py",
        "job.sh, entry.other-name, job.sh",
        "index.js, entry.other-name, index.js",
        "data.csv, entry.missing, "
    })
    void aMissingEntryNamesTheFileThatIsLikelyMeant(String file, String key, String named) {
        Wording advice = only(Folders.folder(file, "", Folders.readme("a", "b")));

        assertThat(advice.key()).isEqualTo(key);
        assertThat(advice.arguments().stream().findFirst().orElse(null)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"readme.md, readme.other-name", "README, readme.other-name", "notes.md, readme.missing"})
    void aMissingReadmeNamesTheFileThatIsLikelyMeant(String file, String key) {
        Map<String, byte[]> folder = Folders.with(new HashMap<>(), "main.py", "");

        assertThat(only(Folders.with(folder, file, "# Title")).key()).isEqualTo(key);
    }

    @Test
    void aSectionThatIsThereButEmptyIsToldFromOneThatIsMissing() {
        String readme = Folders.readme("a", "b").replace("The same object, printed.", "");

        assertThat(only(Folders.folder("main.py", "", readme)).key()).isEqualTo("readme.empty.output");
        assertThat(only(Folders.folder("main.py", "", readme.replace("## Output", "")))
                        .key())
                .isEqualTo("readme.section.output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samples/input.json | {'n':1} |",
                "samples/input.json | {'n':'one'} | samples.input",
                "samples/input.json | [1] | json.no-object",
                "samples/input.json | { | json.invalid",
                "samples/output.json | [1] |",
                "samples/output.json | { | json.invalid"
            })
    void samplesAreJsonAndTheInputFitsTheFoldersOwnSchema(String file, String text, String key) {
        Map<String, byte[]> folder = Folders.with(Folders.goodPython(), "input.schema.json", SCHEMA);

        assertThat(keys(Folders.with(folder, file, text.replace('\'', '"'))))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void withoutASchemaAnyObjectIsASample() {
        assertThat(keys(Folders.with(Folders.goodPython(), "samples/input.json", "{\"n\":\"one\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"# @risk none, risk.invalid", "print('a\0b'), file.is-binary", "%PDF-1.7, file.is-other"})
    void anEntryIsATextThatDeclaresARiskThereIs(String source, String key) {
        assertThat(keys(Folders.folder("main.py", source, Folders.readme("a", "b"))))
                .containsExactly(key);
    }

    private static Wording only(Map<String, byte[]> folder) {
        assertThat(findings(folder)).hasSize(1);
        return Objects.requireNonNull(findings(folder).get(0).wording());
    }

    private static List<String> keys(Map<String, byte[]> folder) {
        return findings(folder).stream()
                .map(finding -> Objects.requireNonNull(finding.wording()).key())
                .toList();
    }

    private static List<Finding> findings(Map<String, byte[]> folder) {
        return FolderRules.check(MemoryFolder.of(folder), "fallback", RunLimits.NONE)
                .findings();
    }
}
