package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed since somebody looked: why at last, and whose. */
class TouchedTenants {

    private static final int LONGEST_REASON = 200;

    /** So many names fit into what is kept of a sweep. */
    private static final int MOST_AT_ONCE = 20;

    private @Nullable String reason;
    private SortedSet<TenantId> tenants = new TreeSet<>();

    /** @param tenants those that were named; none when only changes were heard of that may concern any */
    record Taken(String reason, SortedSet<TenantId> tenants) {

        List<SortedSet<TenantId>> parts() {
            List<TenantId> all = List.copyOf(tenants);
            List<SortedSet<TenantId>> parts = new ArrayList<>();
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                parts.add(new TreeSet<>(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size()))));
            }
            return parts;
        }
    }

    /** Whether it is the first since somebody looked. */
    synchronized boolean add(IsolationInputsChanged change) {
        boolean first = reason == null;
        reason = shortened(change.reason());
        if (change.tenant() != null) {
            tenants.add(change.tenant());
        }
        return first;
    }

    synchronized Taken take() {
        Taken taken = new Taken(reason == null ? "change" : reason, tenants);
        reason = null;
        tenants = new TreeSet<>();
        return taken;
    }

    private static String shortened(String reason) {
        return CutText.of(reason, LONGEST_REASON);
    }
}
