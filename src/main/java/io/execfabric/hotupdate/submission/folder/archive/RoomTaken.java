package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.text.ByteSize;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What takes the room in a folder that is too large, so that its sender knows what to leave out. */
final class RoomTaken {

    private static final int SHOWN = 3;

    private final Map<String, Long> sizes = new HashMap<>();

    /** A file, by the size that is said; a directory has a slash at the end and takes none. */
    void add(String name, long bytes) {
        String slashed = name.replace('\\', '/');
        if (!slashed.endsWith("/") && !SystemClutter.isClutter(slashed)) {
            sizes.merge(slashed, bytes, Math::max);
        }
    }

    int files() {
        return sizes.size();
    }

    /** The three places that hold the most bytes. */
    String byBytes() {
        return most(Map.Entry::getValue, ByteSize::text);
    }

    /** The three places that hold the most files. */
    String byFiles() {
        return most(file -> 1, String::valueOf);
    }

    private String most(ToLongFunction<Map.Entry<String, Long>> weight, Function<Long, String> text) {
        String root = root();
        Map<String, Long> places = sizes.entrySet().stream()
                .collect(Collectors.groupingBy(file -> place(root, file.getKey()), Collectors.summingLong(weight)));
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(place -> UploadFindings.shown(place.getKey()) + " (" + text.apply(place.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The folder that holds all and more than one thing: below it they differ. */
    private String root() {
        String root = "";
        while (true) {
            String here = root;
            List<String> places = sizes.keySet().stream()
                    .map(name -> place(here, name))
                    .distinct()
                    .limit(2)
                    .toList();
            if (places.size() != 1 || !places.get(0).endsWith("/")) {
                return root;
            }
            root = places.get(0);
        }
    }

    /** What the reader would point at: the folder at the top that holds the file, or the file. */
    private static String place(String root, String name) {
        int slash = name.indexOf('/', root.length());
        return slash < 0 ? name : name.substring(0, slash + 1);
    }
}
