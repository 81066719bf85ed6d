package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.PackingTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the encodings of other computers: by what the zip says, by what its sender says, and by what they can only be. */
class EncodedNamesTests {

    private static final String PYTHON =
            Path.of("src/test/resources/packed/pack.py").toAbsolutePath().toString();

    @TempDir
    Path disk;

    private Map<String, byte[]> folder;
    private PackingTool tool;

    @BeforeEach
    void fill() {
        folder = Folders.goodPython();
        tool = new PackingTool(disk).holding(folder);
    }

    @ParameterizedTest
    @CsvSource({"gbk,工具", "cp437,café", "cp866,скрипт", "cp932,スクリプト"})
    void theFieldSaysANameOfAnotherComputer(String encoding, String word) throws IOException {
        Folders.with(folder, word + "/" + word + ".py", "x");
        tool.holding(folder);

        Unpacked out = Unpacked.of(disk, tool.pack("/usr/bin/python3", PYTHON, "ZIP", "field", encoding), null);

        assertThat(out.findings()).isEmpty();
        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
    }

    @Test
    void namesOfChineseWindowsAreReadAndShown() throws IOException {
        Folders.with(folder, "工具/说明 文档.txt", "x");
        tool.holding(folder);

        Unpacked out = Unpacked.of(disk, tool.pack("/usr/bin/python3", PYTHON, "ZIP", "encoding", "gbk"), null);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.FILES_IGNORED);
            assertThat(note.message()).contains("GBK").contains("工具/说明 文档.txt");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cp437,café,CP437",
        "cp866,отчёт,cp866",
        "cp932,表計算,CP932",
        "cp932,スクリプト,Shift_JIS",
        "gbk,联通,936",
        "big5,報告,Big5",
        "cp949,보고서,cp949",
        "cp1251,отчёт,windows-1251"
    })
    void whatTheSenderSaysOfTheEncodingCounts(String encoding, String word, String said) throws IOException {
        Folders.with(folder, word + ".py", "x");
        tool.holding(folder);

        Unpacked out = Unpacked.of(disk, tool.pack("/usr/bin/python3", PYTHON, "ZIP", "encoding", encoding), said);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).extracting(Finding::code).containsExactly(FindingCode.FILES_IGNORED);
        assertThat(out.findings().get(0).message()).contains(word + ".py");
    }

    @ParameterizedTest
    @CsvSource({"cp437,café", "cp1252,résumé"})
    void namesThatNobodyCanReadAreRefusedAsFarAsTheyAreReadable(String encoding, String word) throws IOException {
        Folders.with(folder, word + ".py", "x");
        tool.holding(folder);

        Unpacked out = Unpacked.of(disk, tool.pack("/usr/bin/python3", PYTHON, "ZIP", "encoding", encoding), null);

        assertThat(out.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ARCHIVE_UNSAFE_PATH);
            assertThat(finding.path()).matches("(caf|r\uFFFDsum)\uFFFD\\.py");
            assertThat(finding.message()).contains("nameEncoding");
        });
    }

    @ParameterizedTest
    @CsvSource({"klingon", "UTF-16", "''", "IBM500", "../../etc"})
    void anEncodingThatIsNoneOfNamesIsRefused(String said) throws IOException {
        Unpacked out = Unpacked.of(disk, Folders.zip(folder), said);

        assertThat(out.findings()).extracting(Finding::code).containsExactly(FindingCode.FIELD_INVALID);
        assertThat(out.findings().get(0).path()).isEqualTo("nameEncoding");
    }
}
