package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;

/**
 * The store does not have the bytes of a package. Published in a transaction of its own, on a thread that holds nothing else.
 *
 * @param what which bytes are wrong, in words
 */
public record StoreCorrupted(Digest packageDigest, String what) {}
