package io.execfabric.hotupdate.execution.queue;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The slots of this node that each tenant holds. The queue's pool is larger than one tenant may hold, so that whoever has
 * nothing running finds a free thread, however long a noisy tenant's runs last.
 */
@Component
public class TenantSlots {

    private final NodeSlots slots;
    private final Map<TenantId, Integer> held = new HashMap<>();

    TenantSlots(NodeSlots slots) {
        this.slots = slots;
    }

    /** For one run; holds nothing yet. */
    public Hold hold() {
        return new Hold(this);
    }

    private synchronized boolean take(TenantId tenant) {
        int now = held.getOrDefault(tenant, 0);
        if (now >= slots.here()) {
            return false;
        }
        held.put(tenant, now + 1);
        return true;
    }

    private synchronized void giveBack(TenantId tenant) {
        held.computeIfPresent(tenant, (key, now) -> now == 1 ? null : now - 1);
    }

    /** At most one slot, for the thread that carries out one run. */
    public static final class Hold {

        private final TenantSlots slots;
        private @Nullable TenantId holder;
        private boolean refused;

        private Hold(TenantSlots slots) {
            this.slots = slots;
        }

        /** False when the tenant holds all that it may. */
        public boolean take(TenantId tenant) {
            refused = !slots.take(tenant);
            holder = refused ? null : tenant;
            return !refused;
        }

        public boolean refused() {
            return refused;
        }

        public void release() {
            if (holder != null) {
                slots.giveBack(holder);
                holder = null;
            }
        }
    }
}
