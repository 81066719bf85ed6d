package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.node.ClusterNode.Peer;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The nodes' lines in the database. */
@Component
class RegisteredNodes implements Nodes {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Comparator<NodeView> LIVING_FIRST =
            Comparator.comparing(NodeView::state).thenComparing(NodeView::name).thenComparing(NodeView::id);

    private final ClusterNodeRepository nodes;
    private final TenantBarrier barrier;
    private final TransactionTemplate transaction;
    private final ThisNode self;
    private final NodeRoleProperties roles;
    private final Clock clock;
    private final Instant started;

    RegisteredNodes(
            ClusterNodeRepository nodes,
            TenantBarrier barrier,
            PlatformTransactionManager transactions,
            ThisNode self,
            NodeRoleProperties roles,
            Clock clock) {
        this.nodes = nodes;
        this.barrier = barrier;
        this.transaction = new TransactionTemplate(transactions);
        this.self = self;
        this.roles = roles;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Says that this node is alive, and answers the others that are. */
    List<Peer> beat(String name, NodeLoad load, boolean stopping) {
        return inTransaction(() -> {
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
        inTransaction(() -> {
            own().ifPresent(node -> node.stop(clock.instant()));
            return true;
        });
    }

    @Override
    public ItemList<NodeView> all(Caller caller) {
        caller.require(Role.PLATFORM_ADMIN);
        return inTransaction(() -> ItemList.all(nodes.findAll().stream()
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

    private <T> T inTransaction(Supplier<T> work) {
        return barrier.asPlatform(() -> transaction.execute(status -> work.get()));
    }
}
