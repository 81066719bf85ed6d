package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as all scripts write them are taken; characters that their reader would not see are not. */
class VisibleNamesTests {

    @TempDir
    Path disk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نامه\u200Cها.txt",
                "क\u094D\u200Dष.md",
                "👩\u200D💻.txt",
                "👨\u200D👩\u200D👧/❤\uFE0F\u200D🔥.md",
                "🏳\uFE0F\u200D🌈",
                "1\uFE0F\u20E3.txt",
                "葛\uDB40\uDD00.txt",
                "\uD83E\uDEE0.txt",
                "报告\u30002024.txt"
            })
    void joinersAreTakenWhereTheyJoin(String name) throws IOException {
        assertThat(codes(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200Ca.txt",
                "a\u200D",
                "a\u200D.txt",
                "a.\u200Ctxt",
                "1\u200D2",
                "lib/\u200Da",
                "a\u200D\u200Db",
                "a\u200Bb",
                "a\u00ADb",
                "a\u2060b",
                "a\uFEFFb",
                "a\u202Eb",
                "a\u2066b",
                "a\uFE0Fb",
                "a\uDB40\uDD00",
                "a\u034Fb",
                "\u3164",
                "a\uFFA0b",
                "\u115Fa",
                "a\u2800b",
                "a\uDB40\uDC41",
                "a\u180Eb",
                "a\uFFFDb"
            })
    void whatNobodySeesIsRefused(String name) throws IOException {
        assertThat(codes(name)).containsExactly(FindingCode.ARCHIVE_UNSAFE_PATH);
    }

    @Test
    void aJoinerMakesNoOtherName() throws IOException {
        assertThat(codes("main.py", "ma\u200Din.py")).containsExactly(FindingCode.ARCHIVE_DUPLICATE_PATH);
        assertThat(codes("👩💻", "👩\u200D💻")).containsExactly(FindingCode.ARCHIVE_DUPLICATE_PATH);
    }

    private List<FindingCode> codes(String... names) throws IOException {
        List<SentFile> files = Arrays.stream(names)
                .map(name -> new SentFile(name, 1, () -> new ByteArrayInputStream(new byte[1])))
                .toList();
        try (ScratchFolder scratch = ScratchFolder.below(disk)) {
            return new SafeUnpacker(ArchiveLimits.standard())
                    .collect(files, scratch).findings().stream()
                            .map(Finding::code)
                            .toList();
        }
    }
}
