package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.RawZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a zip may differ from what its standard says, and where it may not: what hides nothing is taken, what could is not. */
class ZipEdgesTests {

    private static final byte[] CONTENT = "print(1)\n".repeat(40).getBytes(StandardCharsets.UTF_8);
    private static final int END_SIZE = 22;

    @TempDir
    Path disk;

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\n", "\r\n", "\u0000\u0000\u0000\n"})
    void whatPadsAnArchiveHidesNothing(String padding) throws IOException {
        assertThat(codes(join(good(), padding.getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 512, 70_000, 1_000_000})
    void anyNumberOfZerosIsPadding(int zeros) throws IOException {
        assertThat(codes(join(good(), new byte[zeros]))).isEmpty();
        assertThat(codes(join(new RawZip().file("a", "x").build(new byte[] {'c', 0, 0, '\n'}), new byte[zeros])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000\u0000x", "\n#!/bin/sh\n", " ", "PK\u0005\u0006", "\nPK\u0003\u0004"})
    void anythingElseBehindIsRefused(String behind) throws IOException {
        assertThat(codes(join(good(), behind.getBytes(StandardCharsets.US_ASCII))))
                .containsExactly(FindingCode.ARCHIVE_CORRUPT);
    }

    @Test
    void aZipBehindZerosAndZerosInFrontAreRefused() throws IOException {
        assertThat(codes(join(good(), new byte[100], good()))).containsExactly(FindingCode.ARCHIVE_CORRUPT);
        assertThat(codes(join(new byte[100], good()))).containsExactly(FindingCode.ARCHIVE_CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xFFFF})
    void diskNumbersMayStandInTheZip64Record(int disk) throws IOException {
        assertThat(codes(zip64(good(), disk))).isEmpty();
    }

    @Test
    void aSecondDiskIsRefused() throws IOException {
        assertThat(codes(zip64(good(), 1))).containsExactly(FindingCode.ARCHIVE_CORRUPT);
        byte[] plain = good();
        plain[plain.length - END_SIZE + 4] = (byte) 0xFF;
        plain[plain.length - END_SIZE + 5] = (byte) 0xFF;
        assertThat(codes(plain)).containsExactly(FindingCode.ARCHIVE_CORRUPT);
    }

    static Stream<Consumer<RawZip>> lies() {
        return Stream.of(
                zip -> zip.deflated("a.py", CONTENT, e -> e.size = e.localSize = CONTENT.length - 1),
                zip -> zip.deflated("a.py", CONTENT, e -> e.size = e.localSize = CONTENT.length + 1),
                zip -> zip.deflated("a.py", CONTENT, e -> e.size = e.localSize = 0),
                zip -> zip.file("a.py", CONTENT, e -> e.size = e.localSize = 1),
                zip -> zip.file("a.py", CONTENT, e -> e.size = e.localSize = CONTENT.length + 5),
                zip -> zip.deflated(
                        "a.py", CONTENT, e -> e.packed = join(e.packed, "junk".getBytes(StandardCharsets.US_ASCII))),
                zip -> zip.deflated("a.py", CONTENT, e -> e.packed = join(e.packed, new byte[1])),
                zip -> zip.deflated("a.py", CONTENT, e -> e.packed = join(e.packed, good())),
                zip -> zip.deflated("a.py", CONTENT, e -> e.packed = Arrays.copyOf(e.packed, e.packed.length - 1)),
                zip -> zip.deflated("a.py", new byte[0], e -> e.packed = join(e.packed, good())),
                zip -> zip.file("lib/", CONTENT, e -> e.mode = 0),
                zip -> zip.deflated("lib\\", CONTENT, e -> e.mode = 0));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLengthThatIsNotTrueIsRefused(Consumer<RawZip> lie) throws IOException {
        RawZip zip = new RawZip().file("main.py", "x");
        lie.accept(zip);

        assertThat(codes(zip.build())).containsExactly(FindingCode.ARCHIVE_CORRUPT);
    }

    @Test
    void aDirectoryMayEndInABackslash() throws IOException {
        assertThat(codes(new RawZip()
                        .file("lib\\", new byte[0], entry -> entry.mode = 0)
                        .file("lib\\a.py", "x")
                        .build()))
                .containsExactly(FindingCode.FILES_IGNORED);
    }

    @Test
    void aFieldThatSaysAnotherNameThanAPlainOneIsRefused() throws IOException {
        assertThat(codes(field("main.py", "evil.py", "evil.py"))).containsExactly(FindingCode.ARCHIVE_CORRUPT);
        assertThat(codes(field("t?ol.py", "tööl.py", "other.py"))).containsExactly(FindingCode.ARCHIVE_CORRUPT);
        assertThat(codes(field("t?ol.py", "../../up.py", "../../up.py")))
                .containsExactly(FindingCode.ARCHIVE_UNSAFE_PATH);
        assertThat(codes(field("t?ol.py", "tööl.py", "tööl.py"))).isEmpty();
    }

    /** One empty file whose directory line and own header each say a name in the field 0x7075. */
    private static byte[] field(String raw, String inDirectory, String inHeader) {
        byte[] name = raw.getBytes(StandardCharsets.US_ASCII);
        byte[] central = unicode(name, inDirectory);
        byte[] local = unicode(name, inHeader);
        byte[] header = join(
                numbers(
                        30,
                        b -> b.putInt(0x04034b50)
                                .putShort(26, (short) name.length)
                                .putShort(28, (short) local.length)),
                name,
                local);
        byte[] line = join(
                numbers(
                        46,
                        b -> b.putInt(0x02014b50)
                                .putShort(28, (short) name.length)
                                .putShort(30, (short) central.length)),
                name,
                central);
        byte[] end = numbers(
                END_SIZE,
                b -> b.putInt(0x06054b50)
                        .putShort(8, (short) 1)
                        .putShort(10, (short) 1)
                        .putInt(12, line.length)
                        .putInt(16, header.length));
        return join(header, line, end);
    }

    private static byte[] unicode(byte[] raw, String name) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return join(
                numbers(
                        9,
                        b -> b.putShort((short) 0x7075)
                                .putShort((short) (5 + text.length))
                                .put((byte) 1)
                                .putInt((int) crc.getValue())),
                text);
    }

    /** The archive with the end records of zip64 put in, as some writers do for small archives, too. */
    private static byte[] zip64(byte[] plain, int disk) {
        int end = plain.length - END_SIZE;
        ByteBuffer old = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        byte[] record = numbers(
                56,
                b -> b.putInt(0x06064b50)
                        .putLong(44)
                        .putLong(24, old.getShort(end + 8))
                        .putLong(32, old.getShort(end + 10))
                        .putLong(40, old.getInt(end + 12))
                        .putLong(48, old.getInt(end + 16)));
        byte[] locator =
                numbers(20, b -> b.putInt(0x07064b50).putInt(0).putLong(end).putInt(1));
        byte[] last = numbers(
                END_SIZE,
                b -> b.putInt(0x06054b50)
                        .putShort((short) disk)
                        .putShort((short) disk)
                        .putShort((short) 0xFFFF)
                        .putShort((short) 0xFFFF)
                        .putInt(-1)
                        .putInt(-1));
        return join(Arrays.copyOf(plain, end), record, locator, last);
    }

    private static byte[] numbers(int size, Consumer<ByteBuffer> write) {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        write.accept(bytes);
        return bytes.array();
    }

    private static byte[] good() {
        return Folders.zip(Folders.goodPython());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private List<FindingCode> codes(byte[] archive) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.below(disk)) {
            return new SafeUnpacker(ArchiveLimits.standard())
                    .unpackZip(new ByteArrayInputStream(archive), null, scratch).findings().stream()
                            .map(Finding::code)
                            .toList();
        }
    }
}
