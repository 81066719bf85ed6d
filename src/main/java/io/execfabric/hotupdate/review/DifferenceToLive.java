package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.review.PackageDiff.Change;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a submission's package with the tenant's live version of the same script, file by file. */
@Component
class DifferenceToLive {

    private final Capabilities capabilities;
    private final PackageStore store;
    private final FileTexts texts;

    DifferenceToLive(Capabilities capabilities, PackageStore store, FileTexts texts) {
        this.capabilities = capabilities;
        this.store = store;
        this.texts = texts;
    }

    /** Empty when nothing is live under this code. */
    Optional<PackageDiff> of(SubmissionFacts submission) {
        return capabilities
                .liveVersion(submission.tenant(), submission.scriptCode())
                .map(live -> compare(live, submission));
    }

    private PackageDiff compare(SkillVersionFacts live, SubmissionFacts submission) {
        Map<String, PackageFile> before = byPath(live.digest());
        Map<String, PackageFile> after = byPath(submission.digest());
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileDiff> changes = paths.stream()
                .map(path -> change(path, before.get(path), after.get(path)))
                .filter(Objects::nonNull)
                .toList();
        return new PackageDiff(live.version(), live.digest(), changes);
    }

    private Map<String, PackageFile> byPath(Digest packageDigest) {
        return store.manifest(packageDigest).stream()
                .collect(Collectors.toMap(file -> file.path().value(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private @Nullable FileDiff change(String path, @Nullable PackageFile before, @Nullable PackageFile after) {
        if (before != null && after != null && before.digest().equals(after.digest())) {
            return null;
        }
        Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        String leftOut = whyLeftOut(before, after);
        Optional<String> old = text(before);
        Optional<String> present = text(after);
        if (leftOut != null || old.isEmpty() || present.isEmpty()) {
            return new FileDiff(path, change, null, leftOut == null ? FileTexts.NOT_TEXT : leftOut);
        }
        return UnifiedDiff.between(path, old.get(), present.get())
                .map(lines -> new FileDiff(path, change, lines, null))
                .orElseGet(() -> new FileDiff(path, change, null, UnifiedDiff.TOO_MANY_LINES));
    }

    private static @Nullable String whyLeftOut(@Nullable PackageFile before, @Nullable PackageFile after) {
        boolean tooLarge =
                (before != null && FileTexts.isTooLarge(before)) || (after != null && FileTexts.isTooLarge(after));
        return tooLarge ? FileTexts.TOO_LARGE : null;
    }

    /** The text of a side; a side without the file is empty text. */
    private Optional<String> text(@Nullable PackageFile file) {
        return file == null ? Optional.of("") : texts.read(file);
    }
}
