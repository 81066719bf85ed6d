package io.execfabric.hotupdate.submission.folder;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that some file system or database takes for the same: equal ones, ones that differ in case or in Unicode
 * normalisation only, and a file where another has a directory.
 */
final class PathCollisions {

    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> directories = new HashSet<>();

    /** Why {@code path} cannot be taken beside those before it; null when it can, and then it counts. */
    @Nullable
    String reasonAgainst(String path) {
        String folded = fold(path);
        if (files.contains(folded)) {
            return path.equals(spellings.get(folded))
                    ? "The name is there twice."
                    : "Another name differs only in upper and lower case or in Unicode normalisation.";
        }
        if (directories.contains(folded)) {
            return "There is a directory of the same name.";
        }
        String reason = reasonAgainstParents(path);
        if (reason == null) {
            files.add(folded);
            spellings.put(folded, path);
        }
        return reason;
    }

    private @Nullable String reasonAgainstParents(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            String folded = fold(parent);
            if (files.contains(folded)) {
                return "There is a file where this name needs a directory.";
            }
            if (!spellings.computeIfAbsent(folded, key -> parent).equals(parent)) {
                return "Another directory differs only in upper and lower case or in Unicode normalisation.";
            }
            directories.add(folded);
        }
        return null;
    }

    private static String fold(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
