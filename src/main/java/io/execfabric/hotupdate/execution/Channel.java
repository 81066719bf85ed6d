package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;

/** Which way a run was asked for. */
public enum Channel {
    /** A person: portal, REST, CLI. */
    MANUAL,
    /** An AI's token. */
    AI;

    public static Channel of(Caller caller) {
        return caller.isAi() ? AI : MANUAL;
    }
}
