package io.execfabric.hotupdate.availability;

/** What somebody may want of a capability. Each is decided for itself; none implies another. */
public enum Access {
    /** See that it exists, its README, inputs and versions. */
    SEE,
    /** Start it by hand: portal, REST, CLI. */
    RUN_BY_HAND,
    /** Start it as an AI. */
    RUN_BY_AI,
    /** Be recommended it, and find it in an AI's list of tools. */
    BE_OFFERED
}
