package io.execfabric.hotupdate.execution;

/** What a person of the platform makes of a lost run. */
public enum LostResolution {
    /** It counts as failed. */
    MARK_FAILED,
    /** The same version runs once more with the same arguments, as a run of its own. */
    RUN_AGAIN
}
