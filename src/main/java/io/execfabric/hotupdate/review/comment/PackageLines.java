package io.execfabric.hotupdate.review.comment;

import io.execfabric.hotupdate.review.diff.FileTexts;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one package's files, each file read once. Made for one question and thrown away with it. */
final class PackageLines {

    private final FileTexts texts;
    private final Map<String, PackageFile> files = new HashMap<>();
    private final Map<String, Optional<List<String>>> read = new HashMap<>();

    PackageLines(PackageStore store, FileTexts texts, Digest packageDigest) {
        this.texts = texts;
        store.manifest(packageDigest).forEach(file -> files.put(file.path().value(), file));
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Empty when there is no such file, or none that is shown line by line. */
    Optional<List<String>> of(String path) {
        return read.computeIfAbsent(
                path,
                key -> Optional.ofNullable(files.get(key)).flatMap(texts::read).map(PackageLines::lines));
    }

    /** What follows a final line end is no line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
