package io.execfabric.hotupdate.submission;

import java.util.List;
import org.springframework.core.io.InputStreamSource;

/** A script folder as it arrives: one zip, or its files one by one. */
public sealed interface PackageUpload {

    /** The whole folder as a zip. */
    record Zip(InputStreamSource content) implements PackageUpload {}

    /** The folder's files with their relative names, as a browser sends a picked folder. */
    record Files(List<NamedFile> files) implements PackageUpload {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** One file; the name is what the client says, checked by nobody yet. */
    record NamedFile(String name, InputStreamSource content) {}
}
