package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.node.ClusterNode.Peer;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The heartbeat, on a thread of its own that nothing else can hold up. It goes on while the node ends its last runs: who
 * runs things depends on this, and so is stopped before.
 */
@Component
class PulsedCluster implements Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(PulsedCluster.class);
    private static final long BEAT_SECONDS = 2;

    private final RegisteredNodes registry;
    private final NodeRoleProperties roles;
    private final ObjectProvider<NodeLoadSource> load;
    private final Clock clock;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(thread());
    private volatile List<Peer> others = List.of();
    private volatile boolean stopping;
    private volatile boolean heard = true;
    private final Steadiness steadiness = new Steadiness();

    PulsedCluster(
            RegisteredNodes registry, NodeRoleProperties roles, ObjectProvider<NodeLoadSource> load, Clock clock) {
        this.registry = registry;
        this.roles = roles;
        this.load = load;
        this.clock = clock;
    }

    @EventListener
    void start(WebServerInitializedEvent server) {
        String name =
                roles.name() == null ? host() + ":" + server.getWebServer().getPort() : roles.name();
        heart.scheduleWithFixedDelay(() -> beat(name), 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void drain() {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
        try {
            if (heart.awaitTermination(BEAT_SECONDS, TimeUnit.SECONDS)) {
                registry.goodbye();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("This node stops without having told the others: {}", e.getMessage());
        }
    }

    @Override
    public boolean othersAlive() {
        return alive().findAny().isPresent();
    }

    @Override
    public boolean isAlive(String nodeId) {
        return alive().anyMatch(peer -> peer.id().equals(nodeId));
    }

    @Override
    public boolean isSteady() {
        return steadiness.at(clock.instant());
    }

    @Override
    public int slotsOfOthers() {
        return alive().mapToInt(Peer::slots).sum();
    }

    private Stream<Peer> alive() {
        Instant now = clock.instant();
        return others.stream().filter(peer -> peer.isAlive(now));
    }

    private void beat(String name) {
        try {
            NodeLoadSource source = load.getIfAvailable();
            others = registry.beat(name, source == null ? NodeLoad.NONE : source.load(), stopping);
            steadiness.beat(clock.instant());
            heard = true;
        } catch (RuntimeException e) {
            if (heard) {
                LOG.warn("This node cannot tell the others that it is alive; it goes on trying", e);
            }
            heard = false;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.debug("This host has no name", e);
            return "localhost";
        }
    }

    private static CustomizableThreadFactory thread() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("node-pulse-");
        threads.setDaemon(true);
        return threads;
    }
}
