package io.execfabric.hotupdate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.support.MedianBound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class ManagedDirectoryTests {

    private static final RelativePath PLACE = new RelativePath("acme/python/tool/1");
    private static final Map<String, String> FILES = Map.of("main.py", "print(1)\n", "lib/a.py", "A = 1\n");

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path home;

    private final List<DisplacedRelease> found = new ArrayList<>();
    private int made;
    private ManagedDirectory directory;

    @BeforeEach
    void setUp() {
        directory = new ManagedDirectory(new HotUpdateProperties(home), () -> "id-" + ++made);
    }

    @Test
    void holdsExactlyTheApprovedBytesReadOnly() throws IOException {
        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.CREATED);

        Path release = directory.locate(PLACE);
        assertThat(release.resolve("main.py")).hasContent("print(1)\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(release.resolve("lib/a.py"))))
                .isEqualTo("r--r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(release)))
                .isEqualTo("r-xr-xr-x");
        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.HELD);
    }

    @Test
    void aChangedFileIsSetAsideAndReplaced() throws IOException {
        directory.hold(PLACE, copy(FILES), found::add);
        Path main = directory.locate(PLACE).resolve("main.py");
        Files.setPosixFilePermissions(main, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(main, "print('evil')\n");

        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.REPLACED);
        assertThat(main).hasContent("print(1)\n");
        assertThat(setAside()).hasSize(1);
        assertThat(setAside().get(0).resolve("main.py")).hasContent("print('evil')\n");
    }

    @Test
    void anExtraFileOrALinkIsNeverRun() throws IOException {
        directory.hold(PLACE, copy(FILES), found::add);
        Path release = directory.locate(PLACE);
        Files.setPosixFilePermissions(release, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(release.resolve("link"), Path.of("/etc/hostname"));
        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.REPLACED);

        Files.setPosixFilePermissions(release, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(release.resolve("extra.py"), "");
        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.REPLACED);
        assertThat(Files.exists(release.resolve("extra.py"))).isFalse();
        assertThat(Files.exists(release.resolve("link"))).isFalse();
    }

    @Test
    void aLinkInThePlaceOfTheReleaseIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Path release = directory.locate(PLACE);
        Files.createDirectories(release.getParent());
        Files.createSymbolicLink(release, elsewhere);

        assertThat(directory.hold(PLACE, copy(FILES), found::add)).isEqualTo(ManagedDirectory.Result.REPLACED);
        assertThat(Files.isSymbolicLink(release)).isFalse();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void bytesThatAreNotTheApprovedOnesNeverReachThePlace() {
        PackageCopy lying = new PackageCopy(
                manifest(FILES),
                digest(FILES),
                from(any -> new ByteArrayInputStream("other".getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> directory.hold(PLACE, lying, found::add))
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_TAMPERED));
        assertThat(directory.locate(PLACE)).doesNotExist();
        assertThat(home.resolve("managed/.staging")).isEmptyDirectory();
    }

    @Test
    void comparingAndCopyingThreeFilesTakesAtMostThreeMilliseconds() throws Exception {
        PackageCopy copy =
                copy(Map.of("main.py", "print(1)\n".repeat(500), "README.md", "# Tool\n", "lib/a.py", "A = 1\n"));
        directory.hold(PLACE, copy, found::add);

        MedianBound.holds("Three files compared and copied", 3, () -> copies(copy, 201));
    }

    private List<Double> copies(PackageCopy copy, int times) throws IOException {
        Path all = Files.createTempDirectory(home, "runs");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path folder = Files.createDirectory(all.resolve("run-" + i));
            long start = System.nanoTime();
            assertThat(directory.copy(PLACE, copy, folder)).isEmpty();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    @Test
    void whatGaveWayIsReportedEvenWhenTheStoreHasNothingGood() throws IOException {
        directory.hold(PLACE, copy(FILES), found::add);
        Files.setPosixFilePermissions(directory.locate(PLACE), PosixFilePermissions.fromString("rwxr-xr-x"));
        PackageCopy gone =
                new PackageCopy(manifest(FILES), digest(FILES), from(any -> new ByteArrayInputStream(new byte[0])));

        assertThatThrownBy(() -> directory.hold(PLACE, gone, found::add)).isInstanceOf(HotUpdateException.class);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo(PLACE.value());
            assertThat(one.what()).isEqualTo("the directory has another mode");
            assertThat(setAside())
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly(one.keptAs());
        });
        assertThat(directory.locate(PLACE)).doesNotExist();
    }

    @Test
    void aManifestWithoutTheApprovedDigestIsRefused() {
        assertThatThrownBy(() -> new PackageCopy(manifest(FILES), Digest.ofText("another"), from(any -> null)))
                .isInstanceOf(HotUpdateException.class);
    }

    @Test
    void saysWhatToDoWhenTheDirectoryCannotBeWritten() throws IOException {
        Files.writeString(home.resolve("managed"), "a file in the way");
        assertThatThrownBy(() -> directory.hold(PLACE, copy(FILES), found::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Make it writable");
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> found = Files.list(home.resolve("managed/.set-aside"))) {
            return found.toList();
        }
    }

    private static PackageCopy copy(Map<String, String> files) {
        return new PackageCopy(
                manifest(files),
                digest(files),
                from(wanted -> files.values().stream()
                        .filter(content -> Digest.ofText(content).equals(wanted))
                        .findFirst()
                        .map(content -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow()));
    }

    private static PackageCopy.Source from(Function<Digest, InputStream> bytes) {
        return (files, reader) -> {
            for (PackageFile file : files) {
                reader.read(file, () -> bytes.apply(file.digest()));
            }
        };
    }

    private static List<PackageFile> manifest(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> new PackageFile(
                        new RelativePath(file.getKey()),
                        Digest.ofText(file.getValue()),
                        file.getValue().length()))
                .toList();
    }

    private static Digest digest(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        manifest(files).stream()
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .forEach(file -> lines.append(file.digest().hex())
                        .append("  ")
                        .append(file.path())
                        .append('\n'));
        return Digest.ofText(lines.toString());
    }
}
