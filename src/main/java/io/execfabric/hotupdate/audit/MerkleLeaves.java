package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The entries of one seal with their hashes, in order of their numbers: 40 bytes each, the number and the SHA-256.
 *
 * <p>Kept beside the tree's root, so that a broken entry can be named and not just its seal.
 */
record MerkleLeaves(List<Leaf> all) {

    private static final int HASH_LENGTH = 32;
    private static final int LENGTH = Long.BYTES + HASH_LENGTH;
    private static final byte NODE = 1;

    /** One entry of a seal. */
    record Leaf(long seq, byte[] hash) {}

    MerkleLeaves {
        all = List.copyOf(all);
    }

    static MerkleLeaves of(List<AuditEvent> events) {
        return new MerkleLeaves(events.stream()
                .map(event -> new Leaf(event.seq(), EntryHash.of(event)))
                .toList());
    }

    /** What {@link #bytes} wrote; a rest that is no whole leaf is left out, and so gives another root. */
    static MerkleLeaves read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Leaf> all = new ArrayList<>();
        while (buffer.remaining() >= LENGTH) {
            long seq = buffer.getLong();
            byte[] hash = new byte[HASH_LENGTH];
            buffer.get(hash);
            all.add(new Leaf(seq, hash));
        }
        return new MerkleLeaves(all);
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(all.size() * LENGTH);
        all.forEach(leaf -> buffer.putLong(leaf.seq()).put(leaf.hash()));
        return buffer.array();
    }

    /** The root of the tree over the entries' hashes, hex; a level's odd last one goes up as it is. */
    String root() {
        List<byte[]> level = all.stream().map(Leaf::hash).toList();
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? "" : HexFormat.of().formatHex(level.get(0));
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = Digest.newSha256();
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }
}
