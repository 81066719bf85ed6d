package io.execfabric.hotupdate.approval;

/**
 * A signature and the key that verifies it.
 *
 * @param value Ed25519, Base64
 * @param keyId see {@link ApprovalKeys}
 */
public record PlatformSignature(String value, String keyId) {}
