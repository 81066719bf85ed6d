package io.execfabric.hotupdate.fuzz;

import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.archive.ArchiveLimits;
import io.execfabric.hotupdate.submission.folder.archive.SafeUnpacker;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import io.execfabric.hotupdate.submission.folder.archive.UnpackedFolder;
import io.execfabric.hotupdate.support.PackingTool;
import io.execfabric.hotupdate.support.RawZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Archives of real packers, damaged and lied about: findings, or files below the limits, and nothing left on the disk. */
final class ZipTarget implements FuzzTarget {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(2_000_000, 4_000_000, 1_000_000, 50, 200);
    private static final String[] ENCODINGS = {"GBK", "CP932", "cp437", "x", "UTF-16", "\u0000"};

    private final List<byte[]> good = new ArrayList<>();
    private final Path disk;

    ZipTarget() {
        try {
            disk = Files.createTempDirectory("fuzzed-zips-");
            disk.toFile().deleteOnExit();
            pack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack() throws IOException {
        Path work = Files.createTempDirectory("packed-");
        String python =
                Path.of("src/test/resources/packed/pack.py").toAbsolutePath().toString();
        PackingTool tool = new PackingTool(work)
                .holding(Map.of(
                        "main.py",
                        "print(1)\n".repeat(30).getBytes(StandardCharsets.UTF_8),
                        "lib/工具.py",
                        new byte[3000],
                        "node_modules/a/b.js",
                        new byte[1]))
                .linking("node_modules/.bin/b", "../a/b.js");
        good.add(tool.pack("zip", "-q", "-r", "-y", "ZIP", "."));
        good.add(tool.pack("zip", "-q", "-r", "-fz", "ZIP", "."));
        good.add(tool.pack("bsdtar", "-c", "--format=zip", "-f", "ZIP", "."));
        good.add(tool.pack("7z", "a", "-tzip", "-bso0", "ZIP", "."));
        good.add(tool.pack("/usr/bin/python3", python, "ZIP", "field", "gbk"));
        good.add(tool.pack("/usr/bin/python3", python, "ZIP", "encoding", "gbk"));
        good.add(
                new RawZip().zeros("zeros", 3, entry -> {}).file("main.py", "x").build());
        ScratchFolder.delete(work);
    }

    @Override
    public void feed(Random random) throws IOException {
        byte[] archive = good.get(random.nextInt(good.size()));
        for (int i = random.nextInt(4); i > 0 && archive.length > 0; i--) {
            archive = damaged(archive, random);
        }
        String encoding = random.nextInt(3) == 0 ? ENCODINGS[random.nextInt(ENCODINGS.length)] : null;
        try (ScratchFolder scratch = ScratchFolder.below(disk)) {
            check(new SafeUnpacker(LIMITS).unpackZip(new ByteArrayInputStream(archive), encoding, scratch));
        }
        try (Stream<Path> left = Files.list(disk)) {
            require(left.findAny().isEmpty(), "something is left on the disk");
        }
    }

    private static void check(UnpackedFolder folder) throws IOException {
        long bytes = 0;
        for (FolderFile file : folder.files()) {
            try (InputStream in = file.content().open()) {
                long size = in.readAllBytes().length;
                require(size == file.size(), "a file has another size");
                bytes += size;
            }
        }
        require(folder.files().size() <= LIMITS.files(), "too many files");
        require(bytes <= LIMITS.unpackedBytes(), "too many bytes");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A byte changed, a number made extreme, a piece cut out, doubled, or put behind; rarely where a header begins. */
    private static byte[] damaged(byte[] archive, Random random) {
        int at = random.nextBoolean() ? random.nextInt(archive.length) : header(archive, random);
        int to = Math.min(archive.length, at + 1 + random.nextInt(60));
        byte[] copy = archive.clone();
        switch (random.nextInt(6)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 ->
                Arrays.fill(
                        copy, at, Math.min(copy.length, at + 1 + random.nextInt(8)), (byte) (random.nextInt(3) - 1));
            case 2 -> copy = join(Arrays.copyOf(archive, at), Arrays.copyOfRange(archive, to, archive.length));
            case 3 -> copy = join(Arrays.copyOf(archive, to), Arrays.copyOfRange(archive, at, archive.length));
            case 4 -> copy = join(archive, new byte[random.nextInt(100_000)]);
            default -> copy = Arrays.copyOf(archive, at);
        }
        return copy;
    }

    /** Somewhere in the fields behind a signature. */
    private static int header(byte[] archive, Random random) {
        int start = random.nextInt(archive.length);
        for (int i = start; i + 1 < archive.length; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K') {
                return Math.min(archive.length - 1, i + random.nextInt(60));
            }
        }
        return start;
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        whole.writeBytes(second);
        return whole.toByteArray();
    }
}
