package io.execfabric.hotupdate.capability.registry;

/**
 * Of all authorisations of one version.
 *
 * @param owner the owner's own
 * @param granted those of tenants with a grant
 */
public record CountedHolders(long all, long owner, long granted) {}
