package io.execfabric.hotupdate.submission.attack;

import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_CONTENT_MISMATCH;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_CORRUPT;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_DUPLICATE_PATH;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_LINK;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_TOO_LARGE;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_TOO_MANY_FILES;
import static io.execfabric.hotupdate.shared.finding.FindingCode.ARCHIVE_UNSAFE_PATH;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RawZip;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way of building a hostile upload that we know of; each is a good folder but for the one thing. */
final class Attacks {

    private static final int MIB = 1024 * 1024;
    private static final byte[] TINY = {'x'};

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(paths(), modes(), collisions(), sizes(), archives(), contents(), folders())
                .flatMap(attacks -> attacks);
    }

    private static Stream<Attack> paths() {
        return Map.ofEntries(
                        Map.entry("parent folder", "../evil.sh"),
                        Map.entry("parent folder, hidden", "lib/../../evil.sh"),
                        Map.entry("absolute path", "/etc/cron.d/evil"),
                        Map.entry("drive letter", "C:/evil.bat"),
                        Map.entry("drive letter, relative", "C:evil.bat"),
                        Map.entry("backslashes", "..\\evil.bat"),
                        Map.entry("network path", "\\\\host\\share"),
                        Map.entry("NUL", "a\u0000.txt"),
                        Map.entry("line break", "a\nb"),
                        Map.entry("text turned round", "a\u202Etxt.exe"),
                        Map.entry("zero-width space", "a\u200Bb"),
                        Map.entry("empty part", "a//b"),
                        Map.entry("dot part", "lib/./a"),
                        Map.entry("directory above", "../up/"),
                        Map.entry("too deep", "a/".repeat(13) + "b"),
                        Map.entry("name too long", "n".repeat(121)),
                        Map.entry("path too long", ("p".repeat(100) + "/").repeat(3) + "x"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(path -> one(path.getKey(), ARCHIVE_UNSAFE_PATH, zip -> zip.file(path.getValue(), "x")));
    }

    private static Stream<Attack> modes() {
        return Map.of(
                        "symbolic link", 0120777,
                        "character device", 0020666,
                        "block device", 0060660,
                        "FIFO", 0010644,
                        "socket", 0140755)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mode -> one(
                        mode.getKey(),
                        ARCHIVE_LINK,
                        zip -> zip.file("lib/x", TINY, entry -> entry.mode = mode.getValue())));
    }

    private static Stream<Attack> collisions() {
        return Stream.of(
                        new String[] {"the same name twice", "a.txt", "a.txt"},
                        new String[] {"case", "lib/A.txt", "lib/a.txt"},
                        new String[] {"case of a directory", "Lib/a.txt", "lib/b.txt"},
                        new String[] {"empty directory's case", "Lib/", "lib/b.txt"},
                        new String[] {"composed and decomposed", "\u00e9.txt", "e\u0301.txt"},
                        new String[] {"decomposed directory", "\u00e9/a.txt", "e\u0301/b.txt"},
                        new String[] {"sharp s", "stra\u00dfe", "STRASSE"},
                        new String[] {"Greek sigmas", "\u03c3\u03c2", "\u03a3\u03a3"},
                        new String[] {"Kelvin sign", "\u212a.txt", "k.txt"},
                        new String[] {"full width", "\uff41.txt", "a.txt"},
                        new String[] {"file and directory", "a", "a/b"})
                .map(names -> one(
                        "collision: " + names[0],
                        ARCHIVE_DUPLICATE_PATH,
                        zip -> zip.file(names[1], names[1].endsWith("/") ? "" : "x")
                                .file(names[2], "x")));
    }

    private static Stream<Attack> sizes() {
        return Stream.of(
                one(
                        "too many files",
                        ARCHIVE_TOO_MANY_FILES,
                        zip -> IntStream.range(0, 2001).forEach(i -> zip.file("f" + i, ""))),
                one(
                        "flood of directories",
                        ARCHIVE_TOO_MANY_FILES,
                        zip -> IntStream.range(0, 20_001).forEach(i -> zip.file("d" + i + "/", ""))),
                one(
                        "one file too large",
                        ARCHIVE_TOO_LARGE,
                        zip -> zip.gap(new byte[0])
                                .deflated("noise", noise(400_000), entry -> {})
                                .zeros("big", 11, entry -> {})),
                one("all files too large", ARCHIVE_TOO_LARGE, zip -> {
                    zip.deflated("noise", noise(400_000), entry -> {});
                    // 10 MiB each is still a file
                    IntStream.range(0, 6).forEach(i -> zip.zeros("part" + i, 9, entry -> {}));
                }),
                one("bomb by its ratio", ARCHIVE_TOO_LARGE, zip -> zip.zeros("zeros", 9, entry -> {})),
                one(
                        "10 GB bomb, ten files",
                        ARCHIVE_TOO_LARGE,
                        zip -> IntStream.range(0, 10).forEach(i -> zip.zeros("z" + i, 1024, entry -> {}))),
                one(
                        "10 GB bomb that claims one byte",
                        ARCHIVE_TOO_LARGE,
                        zip -> zip.zeros("z", 10_240, entry -> {
                            entry.size = 1;
                            entry.localSize = 1;
                        })));
    }

    private static Stream<Attack> archives() {
        byte[] good = good().build();
        byte[] second = Folders.zip(Folders.goodShell());
        return Stream.of(
                one("encrypted", ARCHIVE_CORRUPT, zip -> zip.file("a", TINY, entry -> entry.flags |= 1)),
                one(
                        "encrypted in the local header alone",
                        ARCHIVE_CORRUPT,
                        zip -> zip.file("a", TINY, entry -> entry.localMethod = 99)),
                one(
                        "unknown compression",
                        ARCHIVE_CORRUPT,
                        zip -> zip.file("a", TINY, entry -> {
                            entry.method = 12;
                            entry.localMethod = 12;
                        })),
                one(
                        "other name in the local header",
                        ARCHIVE_CORRUPT,
                        zip -> zip.file("lib/a.txt", TINY, entry -> entry.localName = bytes("../up.txt"))),
                one(
                        "other size in the local header",
                        ARCHIVE_CORRUPT,
                        zip -> zip.file("a", TINY, entry -> entry.localSize = 7)),
                one("overlapping files", ARCHIVE_CORRUPT, zip -> zip.header("a", good, entry -> entry.offset = 0)),
                one(
                        "gap between files",
                        ARCHIVE_CORRUPT,
                        zip -> zip.gap(bytes("hidden")).file("a", "x")),
                one(
                        "second zip between files",
                        ARCHIVE_CORRUPT,
                        zip -> zip.gap(second).file("a", "x")),
                Attack.zip("second zip in front", ARCHIVE_CORRUPT, () -> join(second, good)),
                Attack.zip("second zip behind", ARCHIVE_CORRUPT, () -> join(good, bytes("x"), second)),
                Attack.zip("second zip as comment", ARCHIVE_CORRUPT, () -> good().build(second)),
                Attack.zip("script in front", ARCHIVE_CORRUPT, () -> join(bytes("#!/bin/sh\n"), good)),
                Attack.zip("truncated in the middle", ARCHIVE_CORRUPT, () -> Arrays.copyOf(good, good.length / 2)),
                Attack.zip("truncated at the end", ARCHIVE_CORRUPT, () -> Arrays.copyOf(good, good.length - 1)),
                one("wrong checksum", ARCHIVE_CORRUPT, zip -> zip.file("a", TINY, entry -> entry.crc = 7)),
                one(
                        "name that is no UTF-8",
                        ARCHIVE_UNSAFE_PATH,
                        zip -> zip.file("a", TINY, entry -> {
                            entry.name = "\u811a\u672c".getBytes(Charset.forName("GBK"));
                            entry.localName = entry.name;
                        })));
    }

    private static Stream<Attack> contents() {
        byte[] tar = new byte[1024];
        System.arraycopy(bytes("ustar"), 0, tar, 257, 5);
        return Stream.of(
                Attack.zip("tar called .zip", ARCHIVE_CORRUPT, () -> tar),
                Attack.zip("gzip called .zip", ARCHIVE_CORRUPT, () -> hex("1f8b080000000000")),
                Attack.zip("7z called .zip", ARCHIVE_CORRUPT, () -> hex("377abcaf271c0004")),
                Attack.zip("web page called .zip", ARCHIVE_CORRUPT, () -> bytes("<!DOCTYPE html><p>Sign in")),
                Attack.zip("nothing called .zip", ARCHIVE_CORRUPT, () -> new byte[0]),
                content("main.py that is an ELF program", "main.py", hex("7f454c4602010100")),
                content("main.py that is a zip", "main.py", Folders.zip(Folders.goodPython())),
                content("main.py with a zip behind", "main.py", join(bytes("print(1)\n"), second())),
                content("README.md that is an image", "README.md", hex("89504e470d0a1a0a")),
                content("README.md that is no UTF-8", "README.md", "\u7528\u9014".getBytes(Charset.forName("GBK"))),
                content("README.md in UTF-16", "README.md", "# A".getBytes(StandardCharsets.UTF_16)));
    }

    private static Stream<Attack> folders() {
        return Stream.of(
                folder("picked folder: parent", ARCHIVE_UNSAFE_PATH, "../evil.sh"),
                folder("picked folder: absolute", ARCHIVE_UNSAFE_PATH, "/etc/passwd"),
                folder("picked folder: drive", ARCHIVE_UNSAFE_PATH, "C:\\\\evil.bat"),
                folder("picked folder: twice", ARCHIVE_DUPLICATE_PATH, "main.py"),
                folder("picked folder: case", ARCHIVE_DUPLICATE_PATH, "MAIN.py"),
                folder("picked folder: Unicode", ARCHIVE_DUPLICATE_PATH, "\uff4dain.py"),
                flood("picked folder: too many files", 2000),
                flood("picked folder: as many parts as are read", 5040),
                flood("picked folder: more parts than are read", 8000),
                new Attack(
                        "picked folder: one file too large",
                        ARCHIVE_TOO_LARGE,
                        () -> picked().file("files", "big", new byte[10 * MIB + 1])));
    }

    private static Attack flood(String name, int files) {
        return new Attack(name, ARCHIVE_TOO_MANY_FILES, () -> {
            Multipart form = picked();
            IntStream.range(0, files).forEach(i -> form.file("files", "f" + i, TINY));
            return form;
        });
    }

    private static Attack one(String name, FindingCode code, Consumer<RawZip> evil) {
        return Attack.zip(name, code, () -> {
            RawZip zip = good();
            evil.accept(zip);
            return zip.build();
        });
    }

    private static Attack content(String name, String path, byte[] content) {
        return Attack.zip(name, ARCHIVE_CONTENT_MISMATCH, () -> {
            Map<String, byte[]> folder = Folders.goodPython();
            folder.put(path, content);
            return Folders.zip(folder);
        });
    }

    private static Attack folder(String name, FindingCode code, String path) {
        return new Attack(name, code, () -> picked().file("files", path, TINY));
    }

    private static Multipart picked() {
        Multipart form = new Multipart();
        Folders.goodPython().forEach((path, content) -> form.file("files", path, content));
        return form;
    }

    private static RawZip good() {
        RawZip zip = new RawZip();
        Folders.goodPython().forEach((path, content) -> zip.file(path, content, entry -> {}));
        return zip;
    }

    private static byte[] second() {
        return Folders.zip(Folders.goodShell());
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
