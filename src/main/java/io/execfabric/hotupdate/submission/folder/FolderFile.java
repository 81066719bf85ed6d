package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file of a submitted folder, wherever its bytes are: in scratch space, in the store, or on a developer's disk.
 *
 * @param path relative to the folder's root
 * @param size in bytes
 * @param digest of the bytes
 * @param content opens the bytes; each call from the beginning
 */
public record FolderFile(RelativePath path, long size, Digest digest, Content content) {

    /** Opens the bytes; the caller closes the stream. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public FolderFile at(RelativePath other) {
        return new FolderFile(other, size, digest, content);
    }

    /** The first {@code limit} bytes at most, as UTF-8 text without a byte order mark. */
    public String text(int limit) throws IOException {
        try (InputStream in = content.open()) {
            String text = new String(in.readNBytes(limit), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
