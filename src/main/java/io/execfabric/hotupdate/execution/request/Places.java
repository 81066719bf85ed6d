package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where so many may wait at once, and of one tenant so many that others find room. */
final class Places {

    private final int ofTenant;
    private final int ofNode;
    private final Map<TenantId, Integer> taken = new HashMap<>();
    private int all;

    Places(int ofTenant, int ofNode) {
        this.ofTenant = ofTenant;
        this.ofNode = ofNode;
    }

    /** Empty when there is none left. Closing gives it back. */
    synchronized Optional<Place> enter(TenantId tenant) {
        int own = taken.getOrDefault(tenant, 0);
        if (all >= ofNode || own >= ofTenant) {
            return Optional.empty();
        }
        taken.put(tenant, own + 1);
        all++;
        return Optional.of(() -> leave(tenant));
    }

    private synchronized void leave(TenantId tenant) {
        all--;
        taken.compute(tenant, (who, own) -> own == null || own <= 1 ? null : own - 1);
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
