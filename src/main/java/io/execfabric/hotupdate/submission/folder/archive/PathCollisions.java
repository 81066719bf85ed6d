package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that some file system or database takes for the same: equal ones, ones that differ in case or in Unicode
 * normalisation only, and a file where another has a directory. Each takes the names before it into account.
 */
final class PathCollisions {

    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> directories = new HashSet<>();

    /** Why a file {@code path} cannot be taken beside those before it; null when it can, and then it counts. */
    @Nullable
    Wording reasonAgainst(String path) {
        String folded = fold(path);
        if (files.contains(folded)) {
            return Wording.of(path.equals(spellings.get(folded)) ? "path.twice" : "path.collides");
        }
        if (directories.contains(folded)) {
            return Wording.of("path.is-directory");
        }
        Wording reason = reasonAgainstParents(path);
        if (reason == null) {
            files.add(folded);
            spellings.put(folded, path);
        }
        return reason;
    }

    /** The same for a directory of its own, which may be there many times, spelled alike. */
    @Nullable
    Wording reasonAgainstDirectory(String path) {
        return reasonAgainstParents(path + "/");
    }

    private @Nullable Wording reasonAgainstParents(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            String folded = fold(parent);
            if (files.contains(folded)) {
                return Wording.of("path.is-file");
            }
            if (!spellings.computeIfAbsent(folded, key -> parent).equals(parent)) {
                return Wording.of("path.directory-collides");
            }
            directories.add(folded);
        }
        return null;
    }

    /** What says nothing beside letters, and joins what is there without it. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D\\uFE00-\\uFE0F]");

    /** Folded twice over: there are letters whose folding has to be normalised, and the other way round. */
    private static String fold(String name) {
        String compatible = Normalizer.normalize(JOINERS.matcher(name).replaceAll(""), Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
