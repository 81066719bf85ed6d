package io.execfabric.hotupdate.capability;

/**
 * Of all authorisations of one version.
 *
 * @param owner the owner's own
 * @param granted those of tenants with a grant
 */
record CountedHolders(long all, long owner, long granted) {}
