package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Requests that wait for a run's end hold a thread of the server each: so many at once on this node, and of one tenant so
 * many that others find room. Who finds none is answered with the state as it is.
 */
@Component
class LongPolls {

    /** The server has 200 threads, of which calls of assistants may hold 64. */
    static final int OF_NODE = 100;

    static final int OF_TENANT = 40;

    private final Map<TenantId, Integer> waiting = new HashMap<>();
    private int all;

    /** A place to wait at; empty when there is none. Closing gives it back. */
    synchronized Optional<Place> enter(TenantId tenant) {
        int own = waiting.getOrDefault(tenant, 0);
        if (all >= OF_NODE || own >= OF_TENANT) {
            return Optional.empty();
        }
        waiting.put(tenant, own + 1);
        all++;
        return Optional.of(() -> leave(tenant));
    }

    private synchronized void leave(TenantId tenant) {
        all--;
        waiting.compute(tenant, (who, own) -> own == null || own <= 1 ? null : own - 1);
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
