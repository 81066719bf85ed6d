package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The hash of one entry: all that it says, each part with its length before it, so that no two entries read alike. */
final class EntryHash {

    /** MerkleLeaves and inner nodes of a tree must never be taken for each other (RFC 6962, section 2.1). */
    private static final byte LEAF = 0;

    private static final int ABSENT = -1;

    private final MessageDigest sha256 = Digest.newSha256();

    private EntryHash() {}

    static byte[] of(AuditEvent event) {
        EntryHash hash = new EntryHash();
        hash.sha256.update(LEAF);
        hash.number(event.seq());
        hash.time(event.at());
        hash.text(event.tenantId());
        hash.text(event.actor());
        hash.text(event.action());
        hash.text(event.subjectType());
        hash.text(event.subjectId());
        hash.text(event.detail());
        return hash.sha256.digest();
    }

    private void number(long value) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** To the microsecond: finer the databases do not keep it. */
    private void time(Instant at) {
        number(at.getEpochSecond());
        number(at.getNano() / 1_000);
    }

    private void text(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        number(value == null ? ABSENT : bytes.length);
        sha256.update(bytes);
    }
}
