package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.PackingTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders as people pack them, each packed by a program of its world: what comes out is what went in, and what was put right is said. */
class PackedFolderTests {

    private static final String PYTHON = script("pack.py");
    private static final String NODE = script("pack.js");

    @TempDir
    Path disk;

    private Map<String, byte[]> folder;
    private PackingTool tool;

    private static String script(String name) {
        return Path.of("src/test/resources/packed", name).toAbsolutePath().toString();
    }

    @BeforeEach
    void fill() {
        folder = Folders.with(Folders.goodPython(), "lib/util.py", "x = 1\n".repeat(50));
        tool = new PackingTool(disk).holding(folder);
    }

    static Stream<Arguments> plainPackers() {
        return Stream.of(
                packer("Info-ZIP", "zip", "-q", "-r", "ZIP", "."),
                packer("Info-ZIP, without directories", "zip", "-q", "-r", "-D", "ZIP", "."),
                packer("Info-ZIP, into a pipe", "sh", "-c", "zip -q -r - . > ZIP"),
                packer("Info-ZIP, zip64", "zip", "-q", "-r", "-fz", "ZIP", "."),
                packer("bsdtar, by names", "bsdtar", "-c", "--format=zip", "-f", "ZIP", "main.py", "README.md", "lib"),
                packer("7-Zip", "7z", "a", "-tzip", "-bso0", "ZIP", "."),
                packer("7-Zip, stored", "7z", "a", "-tzip", "-mx0", "-bso0", "ZIP", "main.py", "README.md", "lib"),
                packer("Python", "/usr/bin/python3", PYTHON, "ZIP", "plain"),
                packer("Python, zip64 while it streams", "/usr/bin/python3", PYTHON, "ZIP", "stream"),
                packer("Node.js, streaming", "node", NODE, "ZIP"),
                packer("Java", "jar", "--create", "--no-manifest", "--file", "ZIP", "."));
    }

    private static Arguments packer(String name, String... command) {
        return Arguments.argumentSet(name, (Object) command);
    }

    @ParameterizedTest
    @MethodSource("plainPackers")
    void comesOutAsItWentIn(String[] command) throws IOException {
        Unpacked out = Unpacked.of(disk, tool.pack(command), null);

        assertThat(out.findings()).isEmpty();
        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
    }

    @Test
    void namesThatBeginHereAreTakenWithout() throws IOException {
        byte[] archive = tool.pack("bsdtar", "-c", "--format=zip", "-f", "ZIP", ".");

        Unpacked out = Unpacked.of(disk, archive, null);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.FILES_IGNORED);
            assertThat(note.message()).contains("\"./\"").contains("lib/util.py");
        });
    }

    @Test
    void backslashesOfPowerShellAreSlashes() throws IOException {
        Unpacked out = Unpacked.of(disk, tool.pack("/usr/bin/python3", PYTHON, "ZIP", "backslash"), null);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.FILES_IGNORED);
            assertThat(note.message()).contains("lib/util.py").contains("(1)");
        });
    }

    @Test
    void aBackslashThatMakesTwoNamesOneIsRefused() throws IOException {
        tool.holding(Map.of("lib\\util.py", new byte[1]));

        assertThat(Unpacked.of(disk, tool.pack("zip", "-q", "-r", "ZIP", "."), null)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARCHIVE_DUPLICATE_PATH);
    }

    @Test
    void whatDesktopsLeaveBehindIsLeftOutWhereverItIs() throws IOException {
        for (String name : new String[] {
            "._main.py",
            "lib/._util.py",
            ".DS_Store",
            "lib/.DS_Store",
            "lib/Thumbs.db",
            "Desktop.ini",
            "__MACOSX/lib/._util.py",
            "lib/__MACOSX/x",
            "Icon\r"
        }) {
            tool.holding(Map.of(name, new byte[] {1}));
        }

        Unpacked out = Unpacked.of(disk, tool.pack("zip", "-q", "-r", "ZIP", "."), null);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.FILES_IGNORED);
            assertThat(note.message()).contains("(9)", "lib/Thumbs.db", "Desktop.ini");
        });
    }

    @Test
    void linksToProgramsOfPackagesAreLeftOutAndNoOtherLinks() throws IOException {
        tool.linking("node_modules/.bin/tsc", "../typescript/bin/tsc")
                .linking("lib/node_modules/.bin/x", "../x/cli.js")
                .holding(Map.of("node_modules/typescript/bin/tsc", new byte[1]));
        Unpacked out = Unpacked.of(disk, tool.pack("zip", "-q", "-r", "-y", "ZIP", "."), null);

        assertThat(out.files()).hasSize(folder.size() + 1).containsKey("node_modules/typescript/bin/tsc");
        assertThat(out.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.FILES_IGNORED);
            assertThat(note.message()).contains("node_modules/.bin/tsc", "lib/node_modules/.bin/x");
        });

        tool.linking("node_modules/typescript/link", "/etc/passwd");
        assertThat(Unpacked.of(disk, tool.pack("7z", "a", "-tzip", "-snl", "-bso0", "ZIP", "."), null)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARCHIVE_LINK);
    }

    @Test
    void tooManyFilesAreToldWithTheFolderThatHoldsThem() throws IOException {
        for (int i = 0; i < 1998; i++) {
            Folders.with(folder, "node_modules/p" + i % 7 + "/f" + i + ".js", "");
        }
        tool.holding(Folders.below("script/", folder));

        Unpacked out = Unpacked.of(disk, tool.pack("7z", "a", "-tzip", "-mx1", "-bso0", "ZIP", "script"), null);

        assertThat(out.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ARCHIVE_TOO_MANY_FILES);
            assertThat(finding.message()).contains("2001 files", "2000 are accepted", "script/node_modules/ (1998)");
        });
    }

    @Test
    void filesOfTheSystemAreNotCounted() throws IOException {
        for (int i = 0; i < 1100; i++) {
            Folders.with(folder, "data/f" + i, "");
            tool.holding(Map.of("data/._f" + i, new byte[1]));
        }
        tool.holding(folder);

        Unpacked out = Unpacked.of(disk, tool.pack("zip", "-q", "-r", "ZIP", "."), null);

        assertThat(out.files()).isEqualTo(Unpacked.texts(folder));
        assertThat(out.findings()).hasSize(1);
    }

    @Test
    void aFolderThatIsTooLargeIsToldWithWhatTakesTheRoom() throws IOException {
        byte[] large = new byte[9 * 1024 * 1024];
        new java.util.Random(1).nextBytes(large);
        for (int i = 0; i < 6; i++) {
            byte[] halfNoise = Arrays.copyOf(Arrays.copyOf(large, large.length / 4), large.length);
            tool.holding(Map.of("node_modules/p" + i + "/a.node", halfNoise));
        }

        Unpacked out = Unpacked.of(disk, tool.pack("zip", "-q", "-1", "-r", "ZIP", "."), null);

        assertThat(out.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ARCHIVE_TOO_LARGE);
            assertThat(finding.message()).contains("50 MiB", "node_modules/ (54 MiB)");
        });
    }
}
