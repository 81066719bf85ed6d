package io.execfabric.hotupdate.approval;

/**
 * The public half of a key that signs or signed approvals.
 *
 * @param keyId the first 16 hex digits of the SHA-256 of the key (DER), so that anybody can compute it
 * @param signing whether new approvals are signed by it; one key alone is, the others verify what they signed
 * @param publicKey PEM, as openssl reads it
 */
public record ApprovalKey(String keyId, String algorithm, boolean signing, String publicKey) {}
