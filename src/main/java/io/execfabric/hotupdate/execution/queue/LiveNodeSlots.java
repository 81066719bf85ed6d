package io.execfabric.hotupdate.execution.queue;

import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import org.springframework.stereotype.Component;

/** This node's slots as configured; the others' as they told last. */
@Component
class LiveNodeSlots implements NodeSlots {

    private final ExecutionProperties limits;
    private final NodeRoleProperties roles;
    private final Cluster cluster;

    LiveNodeSlots(ExecutionProperties limits, NodeRoleProperties roles, Cluster cluster) {
        this.limits = limits;
        this.roles = roles;
        this.cluster = cluster;
    }

    @Override
    public int here() {
        return limits.effectiveParallelRuns();
    }

    @Override
    public int inCluster() {
        int others = cluster.slotsOfOthers();
        return roles.runner() || others == 0 ? here() + others : others;
    }
}
