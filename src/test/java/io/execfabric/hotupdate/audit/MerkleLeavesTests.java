package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.audit.MerkleLeaves.Leaf;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class MerkleLeavesTests {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    @Test
    void theRootIsTheTreesOverPairsAndAnOddOneGoesUp() {
        List<Leaf> three = Stream.of(1, 2, 3)
                .map(seq -> new Leaf(seq, Digest.newSha256().digest(new byte[] {seq.byteValue()})))
                .toList();

        byte[] pair = node(three.get(0).hash(), three.get(1).hash());

        assertThat(new MerkleLeaves(three.subList(0, 1)).root())
                .isEqualTo(HexFormat.of().formatHex(three.get(0).hash()));
        assertThat(new MerkleLeaves(three).root())
                .isEqualTo(HexFormat.of().formatHex(node(pair, three.get(2).hash())));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        MerkleLeaves leaves = MerkleLeaves.of(List.of(event("acme", "one", 1), event("acme", "two", 2)));

        MerkleLeaves again = MerkleLeaves.read(leaves.bytes());

        assertThat(again.root()).isEqualTo(leaves.root());
        assertThat(again.all()).extracting(Leaf::seq).containsExactly(1L, 2L);
    }

    @Test
    void everyPartOfAnEntryCountsAndPartsDoNotRunIntoEachOther() {
        byte[] hash = EntryHash.of(event("acme", "detail", 1));

        assertThat(EntryHash.of(event("acme", "detail", 1))).isEqualTo(hash);
        assertThat(EntryHash.of(event("acme", "detail", 2))).isNotEqualTo(hash);
        assertThat(EntryHash.of(event("globex", "detail", 1))).isNotEqualTo(hash);
        assertThat(EntryHash.of(event(null, "detail", 1))).isNotEqualTo(hash);
        assertThat(EntryHash.of(event("acme", "details", 1))).isNotEqualTo(hash);
        assertThat(EntryHash.of(event(new Audited(null, "ab", "c", "t", "s", "d"), 1)))
                .isNotEqualTo(EntryHash.of(event(new Audited(null, "a", "bc", "t", "s", "d"), 1)));
    }

    private static AuditEvent event(@Nullable String tenant, String detail, long seq) {
        TenantId owner = tenant == null ? null : new TenantId(tenant);
        return event(new Audited(owner, "actor", "ACTED", "test", "subject", detail), seq);
    }

    private static AuditEvent event(Audited audited, long seq) {
        AuditEvent event = new AuditEvent(audited, AT);
        ReflectionTestUtils.setField(event, "seq", seq);
        return event;
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = Digest.newSha256();
        sha256.update((byte) 1);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }
}
