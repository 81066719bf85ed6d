package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds values that were made to share one hash: sets of them, which the validator keeps for {@code enum} and
 * {@code uniqueItems}, take the square of their number. No honest list comes near the bound.
 */
final class HashFlood {

    private static final int FEW = 1_000;

    private HashFlood() {}

    /** Refuses an array anywhere in {@code node} that holds a flood. */
    static void refuse(JsonNode node) {
        if (node.isArray() && node.size() > FEW && collisions(node) > FEW) {
            Budget.end();
        }
        node.forEach(HashFlood::refuse);
    }

    private static int collisions(JsonNode array) {
        Map<Integer, JsonNode> first = new HashMap<>(2 * array.size());
        int collisions = 0;
        for (JsonNode item : array) {
            JsonNode other = first.putIfAbsent(item.hashCode(), item);
            if (other != null && !other.equals(item)) {
                collisions++;
            }
        }
        return collisions;
    }
}
