package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.text.CutText;
import java.io.IOException;
import java.text.Normalizer;

/**
 * A data file on its way in.
 *
 * @param fileName as its sender says: any text
 */
public record UploadPart(String fileName, long size, Source source) {

    /** As UTF-8 still short enough for any file system. */
    private static final int MAX_NAME = 80;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        byte[] read() throws IOException;
    }

    /** The last part of the name, without characters that could mean something to a shell, a path or a terminal. */
    public String harmlessName() {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()+@=-]", "_")
                .strip()
                .replaceAll("^[.-]+", "_");
        String cut = CutText.endOf(plain, MAX_NAME);
        return cut.isEmpty() ? "file" : cut;
    }
}
