package io.execfabric.hotupdate.approval;

/**
 * A signed approval record.
 *
 * @param record the canonical JSON (RFC 8785), the very text that is signed as UTF-8
 * @param signature Ed25519, Base64
 * @param keyId which key of the platform signed
 */
public record SignedApproval(String record, String signature, String keyId) {}
