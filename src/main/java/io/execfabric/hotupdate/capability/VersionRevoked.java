package io.execfabric.hotupdate.capability;

/** A platform admin revoked a version; published in the transaction that did it. */
public record VersionRevoked(QuarantinedVersion version, boolean quarantined, String actor, String reason) {}
