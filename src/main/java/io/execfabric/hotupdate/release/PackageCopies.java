package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Copies of stored packages, for whoever has to look at bytes that are not released. */
@Component
public class PackageCopies {

    private final PackageStore packages;

    PackageCopies(PackageStore packages) {
        this.packages = packages;
    }

    /**
     * Lays the package down in the empty {@code folder}, each byte compared with {@code packageDigest}.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    public void lay(Digest packageDigest, Path folder) {
        try {
            ReleaseTree.write(folder, new PackageCopy(packages.manifest(packageDigest), packageDigest, packages::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
