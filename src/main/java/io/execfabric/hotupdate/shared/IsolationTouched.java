package io.execfabric.hotupdate.shared;

/**
 * A role, a grant or a policy changed, so that the isolation of all tenants is looked at anew; published as an application
 * event inside the transaction of the change, heard after its commit.
 *
 * @param reason what changed, in a few words; kept with the sweep that follows
 */
public record IsolationTouched(String reason) {}
