package io.execfabric.hotupdate.capability;

/** A version that could run was quarantined, for a {@link QuarantineReason}; published in the transaction that did it. */
public record VersionQuarantined(QuarantinedVersion version) {}
