package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.node.ClusterNode.Peer;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The nodes' lines in the database. */
@Component
class RegisteredNodes implements Nodes {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Comparator<NodeView> LIVING_FIRST =
            Comparator.comparing(NodeView::state).thenComparing(NodeView::name).thenComparing(NodeView::id);

    private final ClusterNodeRepository nodes;
    private final ScopedTransactions transactions;
    private final ThisNode self;
    private final NodeRoleProperties roles;
    private final Clock clock;
    private final Instant started;

    RegisteredNodes(
            ClusterNodeRepository nodes,
            ScopedTransactions transactions,
            ThisNode self,
            NodeRoleProperties roles,
            Clock clock) {
        this.nodes = nodes;
        this.transactions = transactions;
        this.self = self;
        this.roles = roles;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Says that this node is alive, and answers the others that are. */
    List<Peer> beat(String name, NodeLoad load, boolean stopping) {
        return transactions.ofPlatform(() -> {
            Instant now = clock.instant();
            own().orElseGet(() -> register(name)).beat(load, stopping, now);
            return nodes.findAll().stream()
                    .filter(node -> !node.id().equals(self.id()))
                    .filter(node -> node.state(now) == NodeState.ALIVE || node.state(now) == NodeState.STOPPING)
                    .map(ClusterNode::peer)
                    .toList();
        });
    }

    void goodbye() {
        transactions.ofPlatform(() -> {
            own().ifPresent(node -> node.stop(clock.instant()));
            return true;
        });
    }

    @Override
    public ItemList<NodeView> all(Caller caller) {
        caller.require(Role.PLATFORM_ADMIN);
        return transactions.ofPlatform(() -> ItemList.all(nodes.findAll().stream()
                .map(node -> node.view(clock.instant()))
                .sorted(LIVING_FIRST)
                .toList()));
    }

    private Optional<ClusterNode> own() {
        return nodes.findById(self.id());
    }

    /** A former process of this name has ended: it cannot have this one's host and port any more. */
    private ClusterNode register(String name) {
        nodes.forget(self.id(), name, clock.instant().minus(REMEMBERED));
        return nodes.save(new ClusterNode(self.id(), name, version(), roles, started));
    }

    private static String version() {
        String packaged = RegisteredNodes.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }
}
