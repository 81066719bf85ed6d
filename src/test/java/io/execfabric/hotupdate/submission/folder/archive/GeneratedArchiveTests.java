package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.support.RawZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives that nobody thought of: generated from a seed that the test's name shows. Whatever arrives is either refused, or what
 * comes out is exactly the set of its files, all below the root; and of neither anything stays in scratch space.
 */
class GeneratedArchiveTests {

    private static final int SEEDS = 40;
    private static final int ARCHIVES_PER_SEED = 25;
    private static final List<String> PARTS = List.of(
            "a",
            "A",
            "lib",
            "Lib",
            "main.py",
            "é",
            "e\u0301",
            "工具",
            "😀",
            "..",
            ".",
            "",
            "C:",
            "x\\y",
            ".\\",
            "n\u0000l",
            "ß",
            "ss",
            " ",
            "-rf",
            ".DS_Store",
            "__MACOSX",
            "a".repeat(130));

    @TempDir
    Path root;

    private int refused;
    private int taken;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isRefusedOrComesOutExactly(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < ARCHIVES_PER_SEED; i++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            RawZip zip = new RawZip();
            boolean lies = false;
            for (int n = random.nextInt(6); n >= 0; n--) {
                String name = name(random);
                byte[] content = new byte[random.nextInt(50)];
                random.nextBytes(content);
                boolean isLie = random.nextInt(12) == 0;
                // what is said of a file that is left out says nothing
                lies |= isLie && !SystemClutter.isClutter(SentName.meant(name));
                zip.file(name, name.endsWith("/") ? new byte[0] : content, entry -> {
                    if (isLie) {
                        lie(entry, random);
                    }
                });
                files.put(name, content);
            }
            check(zip.build(), expected(files), lies);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedArchiveIsRefusedOrComesOutUnchanged(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        RawZip zip = new RawZip();
        for (String name : List.of("main.py", "README.md", "lib/工具.py", "samples/input.json")) {
            byte[] content = new byte[20 + random.nextInt(200)];
            files.put(name, content);
            zip.deflated(name, content, entry -> {});
        }
        byte[] good = zip.build();
        for (int i = 0; i < ARCHIVES_PER_SEED; i++) {
            check(damaged(good, random), expected(files), false);
        }
    }

    @Test
    void theGeneratorMakesBothKinds() throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            isRefusedOrComesOutExactly(seed);
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(taken).isGreaterThan(100);
    }

    private void check(byte[] archive, Map<String, String> expected, boolean lies) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.below(root)) {
            UnpackedFolder result = new SafeUnpacker(ArchiveLimits.standard())
                    .unpackZip(new ByteArrayInputStream(archive), null, scratch);
            if (result.isRefused()) {
                refused++;
            } else {
                taken++;
                assertThat(lies).isFalse();
                assertThat(contents(result.files())).isEqualTo(expected);
                assertThat(result.files())
                        .allMatch(file -> file.path().below(root).startsWith(root));
            }
        }
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).isEmpty();
        }
    }

    private static Map<String, String> contents(List<FolderFile> files) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (FolderFile file : files) {
            try (InputStream in = file.content().open()) {
                contents.put(file.path().value(), Arrays.toString(in.readAllBytes()));
            }
        }
        return contents;
    }

    private static Map<String, String> expected(Map<String, byte[]> files) {
        Map<String, String> expected = new TreeMap<>();
        files.forEach((name, content) -> {
            String meant = SentName.meant(name);
            boolean isFile = RelativePath.isSafe(meant) && !SystemClutter.isClutter(meant);
            if (isFile) {
                expected.put(meant, Arrays.toString(content));
            }
        });
        return expected;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int n = random.nextInt(3); n >= 0; n--) {
            // mostly harmless, so that whole archives are
            int nasty = random.nextInt(4) == 0 ? PARTS.size() : 1;
            name.append(nasty == 1 ? "f" + random.nextInt(1000) : PARTS.get(random.nextInt(nasty)));
            name.append(n > 0 ? "/" : "");
        }
        return name.append(random.nextInt(10) == 0 ? "/" : "").toString();
    }

    private static void lie(RawZip.Entry entry, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> entry.mode = 0120777;
            case 1 -> entry.localName = "../other".getBytes(StandardCharsets.UTF_8);
            case 2 -> entry.crc ^= 1;
            case 3 -> entry.localSize += 1;
            case 4 -> entry.flags |= 1;
            default -> entry.offset += 1;
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        int at = random.nextInt(good.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] flipped = good.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> Arrays.copyOf(good, at);
            case 2 -> spliced(good, at, Math.min(good.length, at + 1 + random.nextInt(40)), new byte[0]);
            default -> spliced(good, at, at, Arrays.copyOf(good, 1 + random.nextInt(good.length)));
        };
    }

    private static byte[] spliced(byte[] good, int from, int to, byte[] inserted) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(good, 0, from);
        whole.writeBytes(inserted);
        whole.write(good, to, good.length - to);
        return whole.toByteArray();
    }
}
