package io.execfabric.hotupdate.node;

import java.time.Instant;

/**
 * A node as platform admins see it.
 *
 * <p>Wide, since it is the JSON of a node, which the interface spells flat; its entity alone makes it.
 *
 * @param version of the product
 * @param free slots that have nothing to do; 0 for a node that is not alive
 */
public record NodeView(
        String id,
        String name,
        NodeState state,
        String version,
        boolean runner,
        boolean portal,
        int slots,
        int running,
        int free,
        int versionsSynced,
        Instant startedAt,
        Instant lastHeartbeat) {}
