package io.execfabric.hotupdate.breakglass;

/** An emergency access is open once; both ends are final. */
public enum BreakGlassState {
    OPEN,
    /** Ended by a person before its time. */
    CLOSED,
    /** Its time was over. */
    EXPIRED
}
