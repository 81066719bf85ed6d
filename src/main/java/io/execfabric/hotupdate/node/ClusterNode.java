package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.shared.NodeRoleProperties;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node's line in the registry, written by itself alone. The platform's, not a tenant's. */
@Entity
@Table(name = "cluster_node")
class ClusterNode {

    /** Silent for so long, a node is dead: seven heartbeats. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    @Id
    private String id;

    private String name;
    private String productVersion;
    private boolean runner;
    private boolean portal;
    private int slots;
    private int running;
    private int versionsSynced;
    private boolean stopping;
    private Instant startedAt;
    private Instant heartbeatAt;
    private @Nullable Instant stoppedAt;

    @SuppressWarnings("NullAway.Init")
    protected ClusterNode() {}

    ClusterNode(String id, String name, String productVersion, NodeRoleProperties roles, Instant startedAt) {
        this.id = id;
        this.name = name;
        this.productVersion = productVersion;
        this.runner = roles.runner();
        this.portal = roles.portal();
        this.startedAt = startedAt;
        this.heartbeatAt = startedAt;
    }

    void beat(NodeLoad load, boolean drains, Instant now) {
        this.slots = load.slots();
        this.running = load.running();
        this.versionsSynced = load.versionsSynced();
        this.stopping = drains;
        this.heartbeatAt = now;
    }

    void stop(Instant now) {
        this.running = 0;
        this.heartbeatAt = now;
        this.stoppedAt = now;
    }

    NodeState state(Instant now) {
        if (stoppedAt != null) {
            return NodeState.STOPPED;
        }
        if (heartbeatAt.isBefore(now.minus(SILENCE))) {
            return NodeState.DEAD;
        }
        return stopping ? NodeState.STOPPING : NodeState.ALIVE;
    }

    String id() {
        return id;
    }

    Peer peer() {
        return new Peer(id, runner && !stopping ? slots : 0, heartbeatAt);
    }

    NodeView view(Instant now) {
        NodeState state = state(now);
        int free = state == NodeState.ALIVE ? Math.max(0, slots - running) : 0;
        return new NodeView(
                id,
                name,
                state,
                productVersion,
                runner,
                portal,
                slots,
                running,
                free,
                versionsSynced,
                startedAt,
                heartbeatAt);
    }

    /** What another node keeps in mind of this one between two heartbeats. */
    record Peer(String id, int slots, Instant heard) {

        boolean isAlive(Instant now) {
            return !heard.isBefore(now.minus(SILENCE));
        }
    }
}
