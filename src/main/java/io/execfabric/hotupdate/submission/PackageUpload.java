package io.execfabric.hotupdate.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A script folder as it arrives: one zip, or its files one by one. */
public sealed interface PackageUpload {

    /**
     * The whole folder as a zip.
     *
     * @param nameEncoding of its names, as its sender says; null when not said
     */
    record Zip(InputStreamSource content, @Nullable String nameEncoding) implements PackageUpload {}

    /** The folder's files with their relative names, as a browser sends a picked folder. */
    record Files(List<NamedFile> files) implements PackageUpload {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** One file; the name is what the client says, checked by nobody yet. */
    record NamedFile(String name, long size, InputStreamSource content) {}
}
