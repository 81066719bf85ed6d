package io.execfabric.hotupdate.inputschema;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many schemas are applied to one and the same value: references that come back to where they began never end, and a
 * few that double each time end in no time that anybody has.
 */
final class InPlaceCost {

    private static final long MOST = 5_000;
    /** Of a place that is being counted: coming here again is a circle. */
    private static final long OPEN = -1;

    private final Map<String, List<String>> applied;
    private final Map<String, Long> costs = new HashMap<>();

    private InPlaceCost(Map<String, List<String>> applied) {
        this.applied = applied;
    }

    static Optional<SchemaFault> fault(SchemaMap map) {
        InPlaceCost cost = new InPlaceCost(map.inPlace());
        for (String place : map.inPlace().keySet()) {
            long count = cost.of(place);
            if (count == OPEN || count > MOST) {
                String why = count == OPEN ? "schema.circle" : "schema.too-many";
                return Optional.of(new SchemaFault(place, Wording.of(why)));
            }
        }
        return Optional.empty();
    }

    private long of(String place) {
        Long known = costs.get(place);
        if (known != null) {
            return known;
        }
        costs.put(place, OPEN);
        long sum = 1;
        for (String child : applied.getOrDefault(place, List.of())) {
            long cost = of(child);
            if (cost == OPEN) {
                return OPEN;
            }
            sum = Math.min(MOST + 1, sum + cost);
        }
        costs.put(place, sum);
        return sum;
    }
}
