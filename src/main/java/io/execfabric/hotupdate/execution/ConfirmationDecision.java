package io.execfabric.hotupdate.execution;

/** A person's answer to a run that waits for one. */
public enum ConfirmationDecision {
    CONFIRM,
    DENY
}
