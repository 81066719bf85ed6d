package io.execfabric.hotupdate.review.diff;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of files that somebody goes through in a known order: those that come next are asked for together, as many as
 * can be held. Made for one way through and thrown away with it.
 */
public final class TextsAhead {

    private static final long BYTES = 4L * 1024 * 1024;

    private final FileTexts texts;
    private final List<PackageFile> files;
    private final Set<Digest> asked = new HashSet<>();
    private Map<Digest, String> read = Map.of();
    private int next;

    public TextsAhead(FileTexts texts, List<PackageFile> files) {
        this.texts = texts;
        this.files = List.copyOf(files);
    }

    /** The file's text; empty when it is too large, or no text in UTF-8. */
    public Optional<String> of(PackageFile file) {
        if (!asked.contains(file.digest())) {
            ask(file);
        }
        return Optional.ofNullable(read.get(file.digest()));
    }

    private void ask(PackageFile file) {
        while (next < files.size() && !files.get(next).digest().equals(file.digest())) {
            next++;
        }
        List<PackageFile> batch = new ArrayList<>(List.of(file));
        long bytes = file.size();
        for (next++; next < files.size() && bytes + files.get(next).size() <= BYTES; next++) {
            batch.add(files.get(next));
            bytes += files.get(next).size();
        }
        asked.clear();
        batch.forEach(each -> asked.add(each.digest()));
        read = texts.readAll(batch);
    }
}
