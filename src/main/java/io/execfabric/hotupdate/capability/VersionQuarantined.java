package io.execfabric.hotupdate.capability;

/** A version was quarantined, since its stored bytes are wrong; published in the transaction that did it. */
public record VersionQuarantined(QuarantinedVersion version) {}
