package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which number stands for which bytes of a tenant's script. Never changed, never given again. */
@Entity
@Table(name = "release_slot")
class ReleaseSlot {

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    private String tenantId;

    private String scriptCode;
    private String language;
    private int scriptVersion;
    private String digest;
    private Instant reservedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReleaseSlot() {}

    ReleaseSlot(String id, ReleasePath path, Digest digest, Instant reservedAt) {
        this.id = id;
        this.tenantId = path.tenant().value();
        this.scriptCode = path.code().value();
        this.language = path.language().word();
        this.scriptVersion = path.scriptVersion();
        this.digest = digest.value();
        this.reservedAt = reservedAt;
    }

    String id() {
        return id;
    }

    Digest digest() {
        return new Digest(digest);
    }

    ReleasePath path() {
        return new ReleasePath(
                new TenantId(tenantId), Language.ofWord(language), new ScriptCode(scriptCode), scriptVersion);
    }
}
