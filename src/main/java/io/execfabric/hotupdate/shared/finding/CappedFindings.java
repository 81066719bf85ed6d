package io.execfabric.hotupdate.shared.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Findings in the order in which they were made, at most {@value #MOST_OF_ONE_CODE} of one code; the rest is counted. */
public final class CappedFindings {

    public static final int MOST_OF_ONE_CODE = 50;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingCode, Integer> made = new EnumMap<>(FindingCode.class);

    /** Adds a finding, which is only put into words when there is room for it. */
    public void add(FindingCode code, Supplier<Finding> finding) {
        if (made.merge(code, 1, Integer::sum) <= MOST_OF_ONE_CODE) {
            kept.add(finding.get());
        }
    }

    /** How many were made, those that are only counted included. */
    public int made() {
        return made.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** What is kept, and for each code that has more, how many. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(kept);
        made.forEach((code, count) -> {
            if (count > MOST_OF_ONE_CODE) {
                all.add(Finding.worded(code, "", "findings.more", count - MOST_OF_ONE_CODE));
            }
        });
        return List.copyOf(all);
    }
}
