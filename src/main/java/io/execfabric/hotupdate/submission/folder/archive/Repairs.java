package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was put right, told as one note of each kind: how often, and the first names. */
final class Repairs {

    private static final int SHOWN = 10;

    private final Map<Repair, List<String>> first = new EnumMap<>(Repair.class);
    private final Map<Repair, Integer> counts = new EnumMap<>(Repair.class);
    private @Nullable String encoding;

    void add(Repair repair, String name) {
        counts.merge(repair, 1, Integer::sum);
        List<String> names = first.computeIfAbsent(repair, key -> new ArrayList<>());
        if (names.size() < SHOWN) {
            names.add(UploadFindings.shown(name));
        }
    }

    /** What its sender calls the encoding of names. */
    void encoding(String said) {
        encoding = UploadFindings.shown(said);
    }

    /** A name that was read in an encoding which its archive does not say. */
    void decoded(String name, String found) {
        encoding = encoding == null ? found : encoding;
        add(Repair.ENCODING, name);
    }

    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        counts.forEach((repair, count) -> notes.add(Finding.worded(
                FindingCode.FILES_IGNORED,
                "",
                repair.key(),
                count,
                names(repair, count),
                encoding == null ? "" : encoding)));
        return notes;
    }

    private String names(Repair repair, int count) {
        return String.join(", ", first.getOrDefault(repair, List.of()))
                + (count > SHOWN ? ", +" + (count - SHOWN) : "");
    }
}
