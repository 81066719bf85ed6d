package io.execfabric.hotupdate.tenancy;

/** A token was taken back; published in the transaction that did it, so that what it holds open can be closed. */
public record TokenRevoked(String tokenId) {}
