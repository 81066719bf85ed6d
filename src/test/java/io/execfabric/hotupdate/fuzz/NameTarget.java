package io.execfabric.hotupdate.fuzz;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.archive.ArchiveLimits;
import io.execfabric.hotupdate.submission.folder.archive.SafeUnpacker;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import io.execfabric.hotupdate.submission.folder.archive.SentFile;
import io.execfabric.hotupdate.submission.folder.archive.UnpackedFolder;
import io.execfabric.hotupdate.support.RawZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names of any bytes and characters, by both doors: refused by name, or below the folder, each one once and seen by its reader. */
final class NameTarget implements FuzzTarget {

    private static final ArchiveLimits LIMITS = ArchiveLimits.standard();
    private static final String[] PARTS = {
        "..",
        ".",
        "/",
        "\\",
        "C:",
        "./",
        ".\\",
        "a",
        "main.py",
        "\u200D",
        "\u200C",
        "👩",
        "💻",
        "\uFE0F",
        "\u202E",
        "\u0000",
        "\r",
        "\n",
        "工具",
        "é",
        "e\u0301",
        "\u3164",
        "\uFFFD",
        "._",
        ".DS_Store",
        "__MACOSX/",
        "node_modules/.bin/",
        " ",
        "%2e",
        "\uD83D",
        "\uDB40\uDD00",
        "नि",
        "a".repeat(100)
    };
    private static final String[] ENCODINGS = {
        "GBK", "CP932", "Big5", "cp866", "gb18030", "ISO-2022-JP", "UTF-7", "IBM037"
    };

    private final Path disk;

    NameTarget() {
        try {
            disk = Files.createTempDirectory("fuzzed-names-");
            disk.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void feed(Random random) throws IOException {
        SafeUnpacker unpacker = new SafeUnpacker(LIMITS);
        try (ScratchFolder scratch = ScratchFolder.below(disk)) {
            check(random.nextBoolean() ? unpacker.collect(sent(random), scratch) : zipped(unpacker, scratch, random));
        }
    }

    private static List<SentFile> sent(Random random) {
        List<SentFile> files = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            files.add(new SentFile(name(random), 1, () -> new ByteArrayInputStream(new byte[1])));
        }
        return files;
    }

    private static UnpackedFolder zipped(SafeUnpacker unpacker, ScratchFolder scratch, Random random)
            throws IOException {
        RawZip zip = new RawZip();
        for (int i = random.nextInt(8); i >= 0; i--) {
            zip.file(name(random), new byte[0], entry -> {
                entry.flags = random.nextInt(3) == 0 ? entry.flags : 0;
                if (random.nextInt(3) == 0) {
                    random.nextBytes(entry.name);
                }
                entry.localName = entry.name;
                entry.mode = random.nextInt(5) == 0 ? 0120777 : 0;
            });
        }
        String encoding = random.nextBoolean() ? null : ENCODINGS[random.nextInt(ENCODINGS.length)];
        return unpacker.unpackZip(new ByteArrayInputStream(zip.build()), encoding, scratch);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 400 : 6); i >= 0; i--) {
            name.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return name.toString();
    }

    private static void check(UnpackedFolder folder) {
        Path root = Path.of("/folder");
        List<Path> places =
                folder.files().stream().map(file -> file.path().below(root)).toList();
        boolean apart = places.stream().distinct().count() == places.size();
        if (!apart || folder.files().stream().anyMatch(NameTarget::isHidden)) {
            throw new IllegalStateException("Taken: " + folder.files());
        }
        for (Finding finding : folder.findings()) {
            boolean isSaid = finding.code() == FindingCode.FILES_IGNORED || folder.isRefused();
            boolean isVisible = finding.message().codePoints().noneMatch(Character::isISOControl);
            if (!isSaid || !isVisible) {
                throw new IllegalStateException("Told: " + finding);
            }
        }
    }

    private static boolean isHidden(FolderFile file) {
        String name = file.path().value();
        return name.contains("\\")
                || name.contains("..") && name.matches("(.*/)?\\.\\.(/.*)?")
                || name.contains("\u202E");
    }
}
