package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.support.Folders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One archive per attack. */
class SafeUnpackerTests {

    private static final int LINK = 0120777;
    private static final int DEVICE = 0020666;
    private static final ArchiveLimits SMALL = new ArchiveLimits(100_000, 3_000_000, 2_000_000, 20, 200);

    @TempDir
    Path root;

    @Test
    void anHonestZipComesOutByteForByte() throws IOException {
        Map<String, byte[]> folder = Folders.goodChinese();
        Folders.with(folder, "lib/工具.py", "x");

        Map<String, String> unpacked = new TreeMap<>();
        try (ScratchFolder scratch = ScratchFolder.below(root)) {
            UnpackedFolder result = unpack(Folders.zip(folder), scratch);
            assertThat(result.findings()).isEmpty();
            for (FolderFile file : result.files()) {
                unpacked.put(file.path().value(), file.text(100_000));
            }
        }
        Map<String, String> sent = new TreeMap<>();
        folder.forEach((path, bytes) -> sent.put(path, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(unpacked).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.sh",
                "a/../../evil.sh",
                "/etc/passwd",
                "C:/evil.bat",
                "C:evil",
                "a\\..\\evil",
                "a//b",
                "a/.",
                "a\u0000b",
                "a\nb",
                "a\u202Eb",
                "1/2/3/4/5/6/7/8/9/10/11/12/13"
            })
    void anUnsafePathIsRefused(String name) throws IOException {
        assertThat(codes(zip(zip -> add(zip, name, "x", 0)))).containsExactly(FindingCode.ARCHIVE_UNSAFE_PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 241})
    void aNameThatIsTooLongIsRefused(int length) throws IOException {
        assertThat(codes(zip(zip -> add(zip, "a".repeat(length), "x", 0))))
                .containsExactly(FindingCode.ARCHIVE_UNSAFE_PATH);
    }

    @Test
    void anUnsafeDirectoryIsRefusedThoughItHoldsNothing() throws IOException {
        assertThat(codes(zip(zip -> add(zip, "../up/", "", 0)))).containsExactly(FindingCode.ARCHIVE_UNSAFE_PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {LINK, DEVICE, 0010644, 0140755, 0060660})
    void linksDevicesPipesAndSocketsAreRefused(int mode) throws IOException {
        assertThat(codes(zip(zip -> add(zip, "link", "/etc/passwd", mode)))).containsExactly(FindingCode.ARCHIVE_LINK);
    }

    static Stream<Arguments> collisions() {
        return Stream.of(
                Arguments.of("a.txt", "a.txt"),
                Arguments.of("README.md", "readme.MD"),
                Arguments.of("\u00e9.txt", "e\u0301.txt"),
                Arguments.of("stra\u00dfe", "STRASSE"),
                Arguments.of("Lib/a.py", "lib/b.py"),
                Arguments.of("a", "a/b"),
                Arguments.of("a/b", "a"));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void namesThatCollideAreRefused(String first, String second) throws IOException {
        byte[] archive = zip(zip -> {
            add(zip, first, "1", 0);
            add(zip, second, "2", 0);
        });
        assertThat(codes(archive)).containsExactly(FindingCode.ARCHIVE_DUPLICATE_PATH);
    }

    @Test
    void aBombIsStoppedByItsRatio() throws IOException {
        byte[] archive = zip(zip -> add(zip, "zeros", "0".repeat(1_500_000), 0));

        assertThat(archive.length).isLessThan(10_000);
        assertThat(codes(archive)).containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void aFileOverTheLimitIsRefusedByName() throws IOException {
        ArchiveLimits limits = new ArchiveLimits(100_000, 90_000, 10, 20, 200);
        try (ScratchFolder scratch = ScratchFolder.below(root)) {
            UnpackedFolder result = new SafeUnpacker(limits)
                    .unpackZip(
                            new ByteArrayInputStream(zip(zip -> {
                                add(zip, "big", "x".repeat(11), 0);
                                add(zip, "fits", "x".repeat(10), 0);
                            })),
                            null,
                            scratch);
            assertThat(result.findings()).extracting(Finding::path).containsExactly("big");
            assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
        }
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        byte[] archive = zip(zip -> {
            for (int i = 0; i <= SMALL.files(); i++) {
                add(zip, "f" + i, "", 0);
            }
        });
        assertThat(codes(archive)).containsExactly(FindingCode.ARCHIVE_TOO_MANY_FILES);
    }

    @Test
    void aFloodOfDirectoryHeadersIsRefusedBeforeItIsRead() throws IOException {
        byte[] archive = zip(zip -> {
            for (int i = 0; i <= 10 * SMALL.files(); i++) {
                add(zip, "d" + i + "/", "", 0);
            }
        });
        assertThat(codes(archive)).containsExactly(FindingCode.ARCHIVE_TOO_MANY_FILES);
    }

    @Test
    void anUploadOverTheLimitIsTooLarge() {
        assertThatThrownBy(() -> codes(new byte[100_001]))
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    static Stream<byte[]> corruptArchives() {
        byte[] good = Folders.zip(Folders.goodPython());
        byte[] prefixed = new byte[good.length + 3];
        System.arraycopy(good, 0, prefixed, 3, good.length);
        byte[] encrypted = good.clone();
        setFlag(encrypted, 1);
        byte[] damaged = good.clone();
        damaged[60] ^= 0x55;
        damaged[61] ^= 0x55;
        return Stream.of(
                new byte[0],
                "#!/bin/bash\necho no zip".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(good, good.length / 2),
                Arrays.copyOf(good, good.length - 10),
                prefixed,
                encrypted,
                damaged);
    }

    @ParameterizedTest
    @MethodSource("corruptArchives")
    void whatIsNoReadableZipIsRefused(byte[] archive) throws IOException {
        assertThat(codes(archive)).isNotEmpty().containsOnly(FindingCode.ARCHIVE_CORRUPT);
    }

    @Test
    void filesThatComeOneByOneAreUnderTheSameRules() throws IOException {
        List<SentFile> files = List.of(file("ok.txt"), file("../up"), file("OK.txt"), file("C:\\x"));
        try (ScratchFolder scratch = ScratchFolder.below(root)) {
            assertThat(new SafeUnpacker(SMALL).collect(files, scratch).findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            FindingCode.ARCHIVE_UNSAFE_PATH,
                            FindingCode.ARCHIVE_DUPLICATE_PATH,
                            FindingCode.ARCHIVE_UNSAFE_PATH);
        }
    }

    @Test
    void nothingIsLeftInScratchSpace() throws IOException {
        codes(zip(zip -> add(zip, "../evil", "x", 0)));

        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).isEmpty();
        }
    }

    private static SentFile file(String name) {
        return new SentFile(name, 1, () -> new ByteArrayInputStream(new byte[1]));
    }

    private List<FindingCode> codes(byte[] archive) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.below(root)) {
            return unpack(archive, scratch).findings().stream()
                    .map(Finding::code)
                    .toList();
        }
    }

    private static UnpackedFolder unpack(byte[] archive, ScratchFolder scratch) throws IOException {
        return new SafeUnpacker(SMALL).unpackZip(new ByteArrayInputStream(archive), null, scratch);
    }

    private static byte[] zip(Consumer<ZipArchiveOutputStream> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            content.accept(zip);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipArchiveOutputStream zip, String name, String content, int mode) {
        try {
            ZipArchiveEntry entry = new ZipArchiveEntry("placeholder") {
                @Override
                public String getName() {
                    return name;
                }

                @Override
                public boolean isDirectory() {
                    return name.endsWith("/");
                }
            };
            if (mode != 0) {
                entry.setUnixMode(mode);
            }
            zip.putArchiveEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Sets a general purpose bit in every header of an archive. */
    private static void setFlag(byte[] archive, int flag) {
        for (int i = 0; i + 9 < archive.length; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K') {
                if (archive[i + 2] == 3 && archive[i + 3] == 4) {
                    archive[i + 6] |= (byte) flag;
                } else if (archive[i + 2] == 1 && archive[i + 3] == 2) {
                    archive[i + 8] |= (byte) flag;
                }
            }
        }
    }
}
