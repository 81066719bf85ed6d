package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.PackageDigest;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@link PackageStore} in the three content tables; a repository, so that a lost race is told in the data layer's words. */
@Repository
class DatabasePackageStore implements PackageStore {

    private final PackageRepository packages;
    private final EntityManager entities;
    private final Clock clock;

    DatabasePackageStore(PackageRepository packages, EntityManager entities, Clock clock) {
        this.packages = packages;
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps what is not kept yet, in the caller's transaction: a refused submission leaves nothing behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Digest packageDigest, Collection<FolderFile> folder) {
        if (packages.existsById(packageDigest.value())) {
            return;
        }
        List<FolderFile> files =
                folder.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
        keepFiles(files);
        long total = files.stream().mapToLong(FolderFile::size).sum();
        entities.persist(new StoredPackage(packageDigest.value(), files.size(), total, clock.instant()));
        for (int i = 0; i < files.size(); i++) {
            FolderFile file = files.get(i);
            entities.persist(
                    new PackageEntry(packageDigest, i, new PackageFile(file.path(), file.digest(), file.size())));
        }
        entities.flush();
    }

    private void keepFiles(List<FolderFile> files) {
        List<String> hashes = files.stream().map(file -> file.digest().hex()).toList();
        Set<String> known = new HashSet<>(packages.knownAmong(hashes));
        for (FolderFile file : files) {
            if (known.add(file.digest().hex())) {
                StoredFile stored = new StoredFile(file.digest().hex(), file.size(), compress(file));
                entities.persist(stored);
                entities.flush();
                // the bytes are written: holding fifty megabytes until the end of the transaction helps nobody
                entities.detach(stored);
            }
        }
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
    @Transactional(readOnly = true)
    public List<PackageFile> manifest(Digest packageDigest) {
        List<PackageEntry> entries = packages.entries(packageDigest.value());
        if (entries.isEmpty()) {
            throw HotUpdateException.notFound("package");
        }
        return entries.stream().map(PackageEntry::file).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(Digest fileDigest) {
        return new InflaterInputStream(new ByteArrayInputStream(compressed(fileDigest)));
    }

    /** Asked directly: a repository would convert an optional array element by element, a second for each megabyte. */
    private byte[] compressed(Digest fileDigest) {
        return entities
                .createQuery("select f.content from StoredFile f where f.sha256 = :sha256", byte[].class)
                .setParameter("sha256", fileDigest.hex())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("file"));
    }

    /** Reads the whole package and compares each file and the whole with their digests; RELEASE_TAMPERED if they differ. */
    @Transactional(readOnly = true)
    void verifyPackage(Digest packageDigest) {
        List<FolderFile> files = folder(packageDigest);
        boolean intact = !files.isEmpty() && PackageDigest.of(files).equals(packageDigest);
        if (!intact || !files.stream().allMatch(this::isIntact)) {
            throw new HotUpdateException(
                    ErrorCode.RELEASE_TAMPERED, "The stored package does not have the digest " + packageDigest + ".");
        }
    }

    /** The stored files as a folder, bytes still in the store; empty when there is no such package. */
    List<FolderFile> folder(Digest packageDigest) {
        return packages.entries(packageDigest.value()).stream()
                .map(PackageEntry::file)
                .map(file -> new FolderFile(file.path(), file.size(), file.digest(), () -> open(file.digest())))
                .toList();
    }

    private boolean isIntact(FolderFile file) {
        if (packages.knownAmong(List.of(file.digest().hex())).isEmpty()) {
            return false;
        }
        try (DigestInputStream in = new DigestInputStream(file.content().open(), Digest.newSha256())) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return size == file.size() && Digest.of(in.getMessageDigest()).equals(file.digest());
        } catch (IOException e) {
            // bytes that do not even inflate are wrong bytes, which is what the caller asks
            return false;
        }
    }
}
