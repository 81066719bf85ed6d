package io.execfabric.hotupdate.submission.store;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.PackageDigest;
import io.execfabric.hotupdate.submission.store.PackageSql.FileRow;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@link PackageStore} in the three content tables; a repository, so that a lost race is told in the data layer's words. */
@Repository
public class DatabasePackageStore implements PackageStore {

    private final PackageRepository packages;
    private final PackageSql rows;
    private final EntityManager entities;
    private final Clock clock;

    DatabasePackageStore(PackageRepository packages, PackageSql rows, EntityManager entities, Clock clock) {
        this.packages = packages;
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps what is not kept yet, in the caller's transaction: a refused submission leaves nothing behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Digest packageDigest, Collection<FolderFile> folder) {
        if (packages.existsById(packageDigest.value())) {
            return;
        }
        List<FolderFile> files =
                folder.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
        keepFiles(files);
        long total = files.stream().mapToLong(FolderFile::size).sum();
        entities.persist(new StoredPackage(packageDigest.value(), files.size(), total, clock.instant()));
        entities.flush();
        rows.insertManifest(
                packageDigest,
                files.stream()
                        .map(file -> new PackageFile(file.path(), file.digest(), file.size()))
                        .toList());
    }

    /** In the order of their digests: two folders with the same files wait for each other, and not crosswise. */
    private void keepFiles(List<FolderFile> files) {
        Map<String, FolderFile> wanted = new TreeMap<>();
        files.forEach(file -> wanted.putIfAbsent(file.digest().hex(), file));
        for (List<FolderFile> batch : FileBatches.of(List.copyOf(wanted.values()), FolderFile::size)) {
            Set<String> known = known(batch);
            rows.insertFiles(batch.stream()
                    .filter(file -> !known.contains(file.digest().hex()))
                    .map(file -> new FileRow(file.digest(), file.size(), compress(file)))
                    .toList());
        }
    }

    private Set<String> known(List<FolderFile> files) {
        List<String> hashes = files.stream().map(file -> file.digest().hex()).toList();
        return new HashSet<>(packages.knownAmong(FileBatches.padded(hashes)));
    }

    private static byte[] compress(FolderFile file) {
        try (InputStream in = file.content().open();
                InputStream deflated = new java.util.zip.DeflaterInputStream(in)) {
            return deflated.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Reading
    public List<PackageFile> manifest(Digest packageDigest) {
        List<PackageFile> files = lines(packageDigest);
        if (files.isEmpty()) {
            throw HotUpdateException.notFound("package");
        }
        return files;
    }

    private List<PackageFile> lines(Digest packageDigest) {
        return packages.lines(packageDigest.value()).stream()
                .map(PackageLine::file)
                .toList();
    }

    @Override
    @Reading
    public InputStream open(Digest fileDigest) {
        return inflated(compressed(List.of(fileDigest)).get(fileDigest.hex()));
    }

    /** What its reader refuses is no reason to undo the work of whoever asked: nothing is written here. */
    @Override
    @Reading
    public void read(List<PackageFile> files, FileReader reader) throws IOException {
        for (List<PackageFile> batch : FileBatches.of(files, PackageFile::size)) {
            Map<String, byte[]> contents =
                    compressed(batch.stream().map(PackageFile::digest).toList());
            for (PackageFile file : batch) {
                reader.read(file, () -> inflated(contents.get(file.digest().hex())));
            }
        }
    }

    private static InputStream inflated(byte @Nullable [] compressed) {
        if (compressed == null) {
            throw HotUpdateException.notFound("file");
        }
        return new InflaterInputStream(new ByteArrayInputStream(compressed));
    }

    /** Asked directly: a repository would convert an optional array element by element, a second for each megabyte. */
    private Map<String, byte[]> compressed(List<Digest> files) {
        Map<String, byte[]> contents = new HashMap<>();
        entities.createQuery("select f.sha256, f.content from StoredFile f where f.sha256 in :hashes", Object[].class)
                .setParameter(
                        "hashes",
                        FileBatches.padded(
                                files.stream().map(Digest::hex).distinct().toList()))
                .getResultList()
                .forEach(row -> contents.put((String) row[0], (byte[]) row[1]));
        return contents;
    }

    /** Reads the whole package and compares each file and the whole with their digests; RELEASE_TAMPERED if they differ. */
    @Reading
    public void verifyPackage(Digest packageDigest) {
        List<PackageFile> files = lines(packageDigest);
        if (files.isEmpty() || !PackageDigest.of(folder(files)).equals(packageDigest)) {
            throw tampered(packageDigest);
        }
        try {
            read(files, (file, bytes) -> {
                if (!isIntact(file, bytes)) {
                    throw tampered(packageDigest);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored files as a folder, bytes still in the store; empty when there is no such package. */
    public List<FolderFile> folder(Digest packageDigest) {
        return folder(lines(packageDigest));
    }

    private List<FolderFile> folder(List<PackageFile> files) {
        return files.stream()
                .map(file -> new FolderFile(file.path(), file.size(), file.digest(), () -> open(file.digest())))
                .toList();
    }

    private static boolean isIntact(PackageFile file, Supplier<InputStream> bytes) {
        try (DigestInputStream in = new DigestInputStream(bytes.get(), Digest.newSha256())) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return size == file.size() && Digest.of(in.getMessageDigest()).equals(file.digest());
        } catch (IOException e) {
            // bytes that do not even inflate are wrong bytes, which is what the caller asks
            return false;
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return false;
        }
    }

    private static HotUpdateException tampered(Digest packageDigest) {
        return new HotUpdateException(
                ErrorCode.RELEASE_TAMPERED, Wording.of("submission.package-differs", packageDigest));
    }
}
