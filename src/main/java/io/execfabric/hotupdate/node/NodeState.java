package io.execfabric.hotupdate.node;

/** How a node stands with the others. */
public enum NodeState {
    /** Heard of lately. */
    ALIVE,
    /** Takes nothing new, and ends what it has. */
    STOPPING,
    /** Said goodbye. */
    STOPPED,
    /** Fell silent. */
    DEAD
}
