package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.capability.RevocationView;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was barred for good, by whom and why. It belongs to the platform: a digest is barred for every tenant. */
@Entity
@Table(name = "revocation")
public class Revocation {

    @Id
    private String id;

    private String digest;

    /** The digest once more if it is the digest that is barred; else one version alone is. */
    private @Nullable String barredDigest;

    private @Nullable String skillVersionId;

    @Column(name = "tenant_id")
    private @Nullable String tenant;

    private @Nullable String skillCode;

    @Column(name = "version_no")
    private @Nullable Integer version;

    private String reason;
    private String revokedBy;
    private Instant revokedAt;
    private int versions;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Revocation() {}

    private Revocation(String id, Digest digest, String revokedBy, Reason reason, Instant revokedAt) {
        this.id = id;
        this.digest = digest.value();
        this.revokedBy = revokedBy;
        this.reason = reason.text();
        this.revokedAt = revokedAt;
    }

    public static Revocation ofDigest(String id, Digest digest, String revokedBy, Reason reason, Instant revokedAt) {
        Revocation revocation = new Revocation(id, digest, revokedBy, reason, revokedAt);
        revocation.barredDigest = digest.value();
        return revocation;
    }

    public static Revocation ofVersion(
            String id, SkillVersionFacts facts, String revokedBy, Reason reason, Instant revokedAt) {
        Revocation revocation = new Revocation(id, facts.digest(), revokedBy, reason, revokedAt);
        revocation.skillVersionId = facts.skillVersionId();
        revocation.tenant = facts.tenant().value();
        revocation.skillCode = facts.code().value();
        revocation.version = facts.version();
        revocation.versions = 1;
        return revocation;
    }

    /** How many versions it took away when it was made. */
    public void counted(int taken) {
        versions = taken;
    }

    public String reason() {
        return reason;
    }

    public RevocationView view() {
        return new RevocationView(
                id,
                barredDigest == null ? RevocationView.Kind.VERSION : RevocationView.Kind.DIGEST,
                new Digest(digest),
                tenant == null ? null : new TenantId(tenant),
                skillCode == null ? null : new ScriptCode(skillCode),
                version,
                reason,
                revokedBy,
                revokedAt,
                versions);
    }
}
