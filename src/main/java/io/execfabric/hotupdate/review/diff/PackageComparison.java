package io.execfabric.hotupdate.review.diff;

import io.execfabric.hotupdate.review.PackageDiff.Change;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two kept packages file by file. */
@Component
public class PackageComparison {

    private final PackageStore store;
    private final FileTexts texts;

    public PackageComparison(PackageStore store, FileTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** The changed files alone, in order of path. */
    List<FileDiff> between(Side before, Side after) {
        Map<String, PackageFile> old = byPath(before.digest());
        Map<String, PackageFile> present = byPath(after.digest());
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(present.keySet());
        paths.removeIf(path -> isSame(old.get(path), present.get(path)));
        String[] names = {before.name(), after.name()};
        TextsAhead ahead = new TextsAhead(
                texts,
                paths.stream()
                        .flatMap(path ->
                                Stream.concat(Stream.ofNullable(old.get(path)), Stream.ofNullable(present.get(path))))
                        .toList());
        return paths.stream()
                .map(path -> change(names, path, old.get(path), present.get(path), ahead))
                .toList();
    }

    private static boolean isSame(@Nullable PackageFile before, @Nullable PackageFile after) {
        return before != null && after != null && before.digest().equals(after.digest());
    }

    private Map<String, PackageFile> byPath(Digest packageDigest) {
        return store.manifest(packageDigest).stream()
                .collect(Collectors.toMap(file -> file.path().value(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static FileDiff change(
            String[] names, String path, @Nullable PackageFile before, @Nullable PackageFile after, TextsAhead ahead) {
        Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        String leftOut = whyLeftOut(before, after);
        Optional<String> old = text(before, ahead);
        Optional<String> present = text(after, ahead);
        if (leftOut != null || old.isEmpty() || present.isEmpty()) {
            return new FileDiff(path, change, null, leftOut == null ? FileTexts.NOT_TEXT : leftOut);
        }
        return UnifiedDiff.between(names[0] + "/" + path, names[1] + "/" + path, old.get(), present.get())
                .map(lines -> new FileDiff(path, change, lines, null))
                .orElseGet(() -> new FileDiff(path, change, null, UnifiedDiff.TOO_MANY_LINES));
    }

    private static @Nullable String whyLeftOut(@Nullable PackageFile before, @Nullable PackageFile after) {
        boolean tooLarge =
                (before != null && FileTexts.isTooLarge(before)) || (after != null && FileTexts.isTooLarge(after));
        return tooLarge ? FileTexts.TOO_LARGE : null;
    }

    /** The text of a side; a side without the file is empty text. */
    private static Optional<String> text(@Nullable PackageFile file, TextsAhead ahead) {
        return file == null ? Optional.of("") : ahead.of(file);
    }

    /** A package and what it is called in the difference. */
    record Side(String name, Digest digest) {}
}
