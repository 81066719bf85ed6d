package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Lays one package out and has all tools look at it. */
@Component
class PackageScan {

    private final PackageStore packages;
    private final ScanTools tools;
    private final ParallelTools parallel;
    private final ProgramFolders folders;

    PackageScan(PackageStore packages, ScanTools tools, ParallelTools parallel, ProgramFolders folders) {
        this.packages = packages;
        this.tools = tools;
        this.parallel = parallel;
        this.folders = folders;
    }

    ScanReport scan(Digest digest) {
        try (ScanFolder folder = ScanFolder.laid(folders, contents -> fill(contents, digest))) {
            return ReportWriter.write(parallel.run(tools.all(), folder), folder);
        }
    }

    private void fill(ScanContents contents, Digest digest) {
        try {
            packages.read(packages.manifest(digest), (file, bytes) -> {
                try (InputStream content = bytes.get()) {
                    contents.add(file.path().value(), content);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
