package io.execfabric.hotupdate.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Lists of what was seen, as they are compared and shown. */
final class Evidence {

    private static final int SHOWN = 200;

    private Evidence() {}

    /** Sorted, without noise and repetitions. */
    static List<String> of(Collection<String> seen) {
        return List.copyOf(new TreeSet<>(seen.stream().map(OutputNormaliser::in).toList()));
    }

    /** At most 200 entries and one that says how many more there were. */
    static List<String> shown(List<String> evidence) {
        if (evidence.size() <= SHOWN) {
            return evidence;
        }
        List<String> shown = new ArrayList<>(evidence.subList(0, SHOWN));
        shown.add("… and " + (evidence.size() - SHOWN) + " more");
        return List.copyOf(shown);
    }
}
