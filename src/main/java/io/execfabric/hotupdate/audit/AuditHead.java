package io.execfabric.hotupdate.audit;

import java.time.Instant;

/**
 * The newest seal, as it is shown, exported and checked again later: whoever keeps it can tell whether the trail still
 * holds everything that it held then.
 *
 * @param number of the seal, from 1; 0 before there is any
 * @param hash SHA-256 of {@code text}, hex
 * @param entries how many entries are sealed up to here; to a tenant, how many its own are
 * @param keyId the key of {@code signature}, see the approval keys
 * @param signature Ed25519 over {@code text}, Base64
 * @param text what is hashed and signed; empty to a tenant, since it counts everybody's entries
 */
public record AuditHead(
        long number, String hash, long entries, Instant sealedAt, String keyId, String signature, String text) {

    static final AuditHead NONE = new AuditHead(0, AuditSeal.BEGINNING, 0, Instant.EPOCH, "", "", "");
}
