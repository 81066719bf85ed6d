package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Content-addressed packages in the database: each distinct file once, compressed; a package is a manifest of paths and
 * file digests. Not tenant data by itself: who may read a package follows from the submission or version that names it.
 */
public interface PackageStore {

    /** The files of a package in byte order of their paths; 404 when there is no such package. */
    List<PackageFile> manifest(Digest packageDigest);

    /**
     * A file's bytes, streamed; the caller closes it. Verifies nothing: whoever goes on with the bytes compares their digest.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND
     */
    InputStream open(Digest fileDigest);

    /**
     * Reads many files, in this order, with far fewer questions than files. Verifies nothing, as {@link #open}.
     *
     * @param reader gets each file
     */
    default void read(List<PackageFile> files, FileReader reader) throws IOException {
        for (PackageFile file : files) {
            reader.read(file, () -> open(file.digest()));
        }
    }

    /** Takes one file of many. */
    @FunctionalInterface
    interface FileReader {

        /** @param bytes opens them, or throws NOT_FOUND; good for this call alone */
        void read(PackageFile file, Supplier<InputStream> bytes) throws IOException;
    }
}
