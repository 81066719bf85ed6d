package io.execfabric.hotupdate.node;

/** What the node knows of the others, without asking the database; at most a heartbeat old. */
public interface Cluster {

    /** Whether another node is alive, which may queue, run or watch runs as this one does. */
    boolean othersAlive();

    /** Run slots of the other nodes that are alive and take runs. */
    int slotsOfOthers();
}
