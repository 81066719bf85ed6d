package io.execfabric.hotupdate.execution.queue;

/** How many runs there is room for at once. */
public interface NodeSlots {

    /** Run slots of this node. */
    int here();

    /** Run slots of all nodes that take runs, at least this node's own. */
    int inCluster();
}
