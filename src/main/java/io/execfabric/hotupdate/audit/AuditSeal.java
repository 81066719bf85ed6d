package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.approval.PlatformSignature;
import io.execfabric.hotupdate.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What binds a batch of entries to all before them; never changed. */
@Entity
@Table(name = "audit_seal")
class AuditSeal {

    /** What the first seal has before it. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    private long number;

    private String previousHash;
    private String root;
    private int entries;
    private long total;

    @Lob
    private byte[] leaves;

    @Column(nullable = false)
    private Instant sealedAt;

    private String keyId;
    private String signature;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AuditSeal() {}

    /** The next one after {@code head}. */
    AuditSeal(AuditHead head, MerkleLeaves leaves, Instant now) {
        this.number = head.number() + 1;
        this.previousHash = head.hash();
        this.root = leaves.root();
        this.entries = leaves.all().size();
        this.total = head.entries() + entries;
        this.leaves = leaves.bytes();
        this.sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.keyId = "";
        this.signature = "";
    }

    void sign(PlatformSignature signed) {
        this.keyId = signed.keyId();
        this.signature = signed.value();
    }

    long number() {
        return number;
    }

    String previousHash() {
        return previousHash;
    }

    long total() {
        return total;
    }

    MerkleLeaves leaves() {
        return MerkleLeaves.read(leaves);
    }

    /** Whether its list of entries is the one that it was made of. */
    boolean fits(MerkleLeaves members) {
        return members.all().size() == entries && members.root().equals(root);
    }

    /** What is signed and hashed: everything that it says. */
    String text() {
        return String.join(
                "\n",
                "execfabric audit seal 1",
                Long.toString(number),
                previousHash,
                root,
                Integer.toString(entries),
                Long.toString(total),
                sealedAt.toString(),
                "");
    }

    PlatformSignature signature() {
        return new PlatformSignature(signature, keyId);
    }

    AuditHead head() {
        return new AuditHead(number, Digest.ofText(text()).hex(), total, sealedAt, keyId, signature, text());
    }
}
