package io.execfabric.hotupdate.submission.folder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import io.execfabric.hotupdate.submission.folder.MemoryFolder;
import io.execfabric.hotupdate.support.Folders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRulesTests {

    private static final RunLimits MOST =
            new RunLimits(Map.of(RunLimit.WALL_SECONDS, 300, RunLimit.MEMORY_MIB, 1024, RunLimit.PROCESSES, 128));

    @Test
    void aGoodFolderHasNoFindingAndTellsWhatItIs() {
        FolderReport report = check(Folders.goodPython());

        assertThat(report.findings()).isEmpty();
        FolderFacts facts = facts(report);
        assertThat(facts.language()).isEqualTo(Language.PYTHON);
        assertThat(facts.entry()).isEqualTo("main.py");
        assertThat(facts.risk()).isEqualTo(RiskLevel.LOW);
        assertThat(facts.name()).isEqualTo("Pretty print");
        assertThat(facts.description()).isEqualTo("Prints a JSON object nicely for the service desk.");
    }

    @Test
    void aChineseReadmeIsAsGoodAndKeepsItsEmoji() {
        FolderReport report = check(Folders.goodChinese());

        assertThat(report.findings()).isEmpty();
        assertThat(facts(report).name()).isEqualTo("打印问候 😀");
        assertThat(facts(report).description()).isEqualTo("向值班同事问好。");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceByName() {
        FolderReport report =
                check(Folders.folder("main.py", "", "# Only a title\n\n## Purpose\n\n## Input\n\nJSON.\n"));

        assertThat(report.findings())
                .extracting(Finding::code)
                .containsOnly(FindingCode.README_SECTION_MISSING)
                .hasSize(4);
        assertThat(report.findings())
                .extracting(Finding::message)
                .anyMatch(text -> text.contains("Purpose"))
                .anyMatch(text -> text.contains("Output"))
                .anyMatch(text -> text.contains("Prerequisites"))
                .anyMatch(text -> text.contains("Generated files"))
                .noneMatch(text -> text.contains("Input"));
    }

    @Test
    void aFolderWithoutEntryAndReadmeIsToldBoth() {
        assertThat(codes(check(Folders.with(new java.util.HashMap<>(), "tool.py", ""))))
                .containsExactly(FindingCode.ENTRY_MISSING, FindingCode.README_MISSING);
    }

    @Test
    void twoEntriesAreAmbiguous() {
        assertThat(codes(check(Folders.with(Folders.goodPython(), "main.sh", "true"))))
                .containsExactly(FindingCode.ENTRY_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.bat", "main.cmd", "MAIN.BAT"})
    void aWindowsEntryIsRefusedByName(String entry) {
        FolderReport report = check(Folders.folder(entry, "echo", Folders.readme("a", "b")));

        assertThat(codes(report)).containsExactly(FindingCode.LANGUAGE_UNSUPPORTED);
        assertThat(report.findings().get(0).path()).isEqualTo(entry);
        assertThat(report.facts()).isNull();
    }

    @Test
    void anEntryBelowTheRootIsNoEntry() {
        assertThat(codes(check(Folders.folder("src/main.py", "", Folders.readme("a", "b")))))
                .containsExactly(FindingCode.ENTRY_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "main.py, '# @risk high', HIGH",
        "main.py, '\"\"\"Doc. @risk low\"\"\"', LOW",
        "main.py, 'x = 1  # @risk low', MEDIUM",
        "main.py, 'print(\"@risk low\")', MEDIUM",
        "main.sh, '#!/bin/bash\n# @risk LOW\ntrue', LOW",
        "main.sh, 'true\n# @risk low', MEDIUM",
        "main.js, '#!/usr/bin/env node\n/* a\n * @risk high\n */', HIGH",
        "main.js, '// @risk low', LOW",
        "main.py, '# @risk low\n# @risk high', HIGH",
        "main.py, '# @risky low', MEDIUM"
    })
    void theRiskIsReadFromTheHeaderAlone(String entry, String source, RiskLevel expected) {
        assertThat(facts(check(Folders.folder(entry, source, Folders.readme("a", "b"))))
                        .risk())
                .isEqualTo(expected);
    }

    @Test
    void theSidecarWins() {
        FolderFacts facts = facts(check(Folders.with(
                Folders.goodPython(),
                "main.execfabric-skill.json",
                "{\"risk_level\":\"high\",\"name\":\"工单\",\"description\":\"Closes tickets\"}")));

        assertThat(facts.risk()).isEqualTo(RiskLevel.HIGH);
        assertThat(facts.name()).isEqualTo("工单");
        assertThat(facts.description()).isEqualTo("Closes tickets");
    }

    @Test
    void theSidecarAsksForLimits() {
        FolderFacts facts = facts(checkSidecar("{\"limits\":{\"wall_seconds\":120,\"memory_mib\":1024}}"));

        assertThat(facts.limits())
                .isEqualTo(new RunLimits(Map.of(RunLimit.WALL_SECONDS, 120, RunLimit.MEMORY_MIB, 1024)));
        assertThat(facts(check(Folders.goodPython())).limits()).isEqualTo(RunLimits.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'limits':{'wall_seconds':301}} | 1 to 300 | 1 到 300",
                "{'limits':{'wall_seconds':0}} | 1 to 300 | 1 到 300",
                "{'limits':{'memory_mib':63}} | 64 to 1024 | 64 到 1024",
                "{'limits':{'memory_mib':99999999999}} | 64 to 1024 | 64 到 1024",
                "{'limits':{'memory_mib':100.5}} | 64 to 1024 | 64 到 1024",
                "{'limits':{'processes':'9'}} | \"processes\" | \"processes\"",
                "{'limits':{'disk/mib~':9}} | no limit \"disk/mib~\" | open_files",
                "{'limits':60} | wall_seconds | wall_seconds",
                "{'network':['api.example.org']} | network is always off | 网络",
                "{'network':true} | network is always off | 网络"
            })
    void whatThePlatformDoesNotGiveIsRefusedAndSaysWhatItDoes(String sidecar, String english, String chinese) {
        FolderReport report = checkSidecar(sidecar.replace('\'', '"'));

        assertThat(codes(report)).containsExactly(FindingCode.LIMITS_INVALID);
        Finding finding = report.findings().get(0);
        assertThat(finding.message()).contains(english);
        assertThat(FindingTexts.text(finding, Locale.SIMPLIFIED_CHINESE)).contains(chinese);
        assertThat(report.facts()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "[]", "{}"})
    void whoAsksForNoNetworkIsNotRefused(String network) {
        assertThat(checkSidecar("{\"network\":" + network + "}").findings()).isEmpty();
    }

    private static FolderReport checkSidecar(String sidecar) {
        return check(Folders.with(Folders.goodPython(), "main.execfabric-skill.json", sidecar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"risk_level\":\"none\"}", "{\"name\":1}", "{\"name\":\"a\",\"name\":\"b\"}"})
    void aBadSidecarIsToBeFixed(String sidecar) {
        FolderReport report = check(Folders.with(Folders.goodPython(), "main.execfabric-skill.json", sidecar));

        assertThat(codes(report)).containsExactly(FindingCode.SCHEMA_INVALID);
        assertThat(report.findings().get(0).path()).isEqualTo("main.execfabric-skill.json");
        assertThat(report.facts()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"no-such-type\"}",
                "{\"type\":\"object\",\"properties\":[]}",
                "{\"required\":\"a\"}",
                "{\"$ref\":\"https://example.org/schema\"}",
                "{\"$ref\":\"#/$defs/missing\"}",
                "{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"(\"}}}",
                "true",
                "{} {}"
            })
    void anInvalidInputSchemaIsToBeFixed(String schema) {
        FolderReport report = check(Folders.with(Folders.goodPython(), "input.schema.json", schema));

        assertThat(codes(report)).isNotEmpty().containsOnly(FindingCode.SCHEMA_INVALID);
    }

    @Test
    void aValidInputSchemaIsKept() {
        String schema = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\","
                + "\"properties\":{\"pattern\":{\"type\":\"string\"},\"a\":{\"$ref\":\"#/$defs/x\"}},"
                + "\"$defs\":{\"x\":{\"type\":\"integer\"}}}";
        FolderReport report = check(Folders.with(Folders.goodPython(), "input.schema.json", schema));

        assertThat(report.findings()).isEmpty();
        assertThat(facts(report).inputSchema()).isEqualTo(schema);
    }

    @Test
    void aNameIsPlainTextOfAtMostAThousandCharacters() {
        FolderFacts facts =
                facts(check(Folders.folder("main.py", "", Folders.readme("**Bold** `code` " + "😀".repeat(800), "p"))));

        assertThat(facts.name()).startsWith("Bold code 😀").hasSizeLessThanOrEqualTo(1000);
        assertThat(Character.isHighSurrogate(facts.name().charAt(facts.name().length() - 1)))
                .isFalse();
    }

    private static FolderReport check(Map<String, byte[]> folder) {
        return FolderRules.check(MemoryFolder.of(folder), "fallback", MOST);
    }

    private static FolderFacts facts(FolderReport report) {
        return Objects.requireNonNull(report.facts());
    }

    private static List<FindingCode> codes(FolderReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
