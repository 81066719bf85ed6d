package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** A test folder as the rules see it. */
public final class MemoryFolder {

    private MemoryFolder() {}

    public static List<FolderFile> of(Map<String, byte[]> folder) {
        return folder.entrySet().stream()
                .map(file -> new FolderFile(
                        new RelativePath(file.getKey()),
                        file.getValue().length,
                        Digest.of(file.getValue()),
                        () -> new ByteArrayInputStream(file.getValue())))
                .toList();
    }
}
