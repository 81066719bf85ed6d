package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Copies of stored packages in scratch space, for whoever has to look at bytes that are not released. */
@Component
public class PackageCopies {

    private final PackageStore packages;
    private final HotUpdateProperties places;

    PackageCopies(PackageStore packages, HotUpdateProperties places) {
        this.packages = packages;
        this.places = places;
    }

    /**
     * A private copy, each byte of which was compared with {@code packageDigest}; closing deletes it.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    public Copy open(Digest packageDigest) {
        PackageCopy source = new PackageCopy(packages.manifest(packageDigest), packageDigest, packages::open);
        Copy copy = new Copy(newFolder());
        try {
            ReleaseTree.write(copy.folder(), source);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(places.scratch()), "package-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the caller's own until it is closed. */
    public record Copy(Path folder) implements AutoCloseable {

        @Override
        public void close() {
            try {
                ReleaseTree.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
