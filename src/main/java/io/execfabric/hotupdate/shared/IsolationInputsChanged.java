package io.execfabric.hotupdate.shared;

import org.jspecify.annotations.Nullable;

/**
 * A role, a grant or a policy changed, so that the isolation of all tenants is looked at anew; published as an application
 * event inside the transaction of the change, heard after its commit.
 *
 * @param reason what changed, in a few words; kept with the sweep that follows
 * @param tenant the one that the change concerns, which is looked at before all others; null when it may concern any
 */
public record IsolationInputsChanged(
        String reason, @Nullable TenantId tenant) {

    /** Of a change that may concern any tenant. */
    public IsolationInputsChanged(String reason) {
        this(reason, null);
    }
}
