package io.execfabric.hotupdate.execution;

/** How many runs there is room for at once. */
interface NodeSlots {

    /** Run slots of this node. */
    int here();

    /** Run slots of all nodes that take runs, at least this node's own. */
    int inCluster();
}
