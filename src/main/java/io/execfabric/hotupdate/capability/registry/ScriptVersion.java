package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** Bytes of a script under a number; immutable. Several Skill versions may stand on one. */
@Entity
@Table(name = "script_version")
class ScriptVersion {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String scriptId;
    private int number;
    private String language;
    private String entry;
    private String digest;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ScriptVersion() {}

    ScriptVersion(String id, Script script, ReleasePath release, ApprovalRecord record, Instant createdAt) {
        this.id = id;
        this.tenantId = record.tenant().value();
        this.scriptId = script.id();
        this.number = release.scriptVersion();
        this.language = record.language().word();
        this.entry = record.entry();
        this.digest = record.digest().value();
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    Language language() {
        return Language.ofWord(language);
    }

    String entry() {
        return entry;
    }

    Digest digest() {
        return new Digest(digest);
    }
}
