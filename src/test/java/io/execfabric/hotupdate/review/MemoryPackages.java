package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packages in memory. */
public final class MemoryPackages implements PackageStore {

    private final Map<Digest, List<PackageFile>> manifests = new HashMap<>();
    private final Map<Digest, byte[]> contents = new HashMap<>();

    public MemoryPackages with(Digest packageDigest, String path, byte[] content) {
        Digest digest = Digest.of(content);
        contents.put(digest, content);
        manifests
                .computeIfAbsent(packageDigest, key -> new ArrayList<>())
                .add(new PackageFile(new RelativePath(path), digest, content.length));
        return this;
    }

    public MemoryPackages with(Digest packageDigest, String path, String content) {
        return with(packageDigest, path, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<PackageFile> manifest(Digest packageDigest) {
        List<PackageFile> files = manifests.get(packageDigest);
        if (files == null) {
            throw HotUpdateException.notFound("package");
        }
        return files;
    }

    @Override
    public InputStream open(Digest fileDigest) {
        byte[] content = contents.get(fileDigest);
        if (content == null) {
            throw HotUpdateException.notFound("file");
        }
        return new ByteArrayInputStream(content);
    }
}
