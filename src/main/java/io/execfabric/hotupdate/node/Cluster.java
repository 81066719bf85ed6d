package io.execfabric.hotupdate.node;

/** What the node knows of the others, without asking the database; at most a heartbeat old. */
public interface Cluster {

    /** Whether another node is alive, which may queue, run or watch runs as this one does. */
    boolean othersAlive();

    /** Whether that other node is alive. */
    boolean isAlive(String nodeId);

    /**
     * Whether this node has heard of the others without a break. After one of its own (a suspended host, a database that
     * stood still) it knows nothing of them for a while.
     */
    boolean isSteady();

    /** Run slots of the other nodes that are alive and take runs. */
    int slotsOfOthers();
}
