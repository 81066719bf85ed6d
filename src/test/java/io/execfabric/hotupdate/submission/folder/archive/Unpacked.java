package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came out of an archive: the bytes of each file as a text that can be compared. */
record Unpacked(List<Finding> findings, Map<String, String> files) {

    static Unpacked of(Path disk, byte[] archive, @Nullable String nameEncoding) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.below(disk.resolve("scratch"))) {
            UnpackedFolder result = new SafeUnpacker(ArchiveLimits.standard())
                    .unpackZip(new ByteArrayInputStream(archive), nameEncoding, scratch);
            Map<String, byte[]> files = new TreeMap<>();
            for (FolderFile file : result.files()) {
                try (InputStream in = file.content().open()) {
                    files.put(file.path().value(), in.readAllBytes());
                }
            }
            return new Unpacked(result.findings(), texts(files));
        }
    }

    static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, content) -> texts.put(name, Arrays.toString(content)));
        return texts;
    }
}
