package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the present package says, as columns of its submission. */
@Embeddable
class FolderColumns {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Language language;

    private String entry;
    private String digest;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RiskLevel risk;

    private String name;
    private String description;

    @Lob
    @Column(length = Length.LONG32)
    private @Nullable String inputSchema;

    @Lob
    @Column(length = Length.LONG32)
    private String readme;

    private @Nullable String runLimits;

    @SuppressWarnings("NullAway.Init")
    protected FolderColumns() {}

    FolderColumns(ReceivedPackage received) {
        FolderFacts facts = received.facts();
        this.digest = received.digest().value();
        this.language = facts.language();
        this.entry = facts.entry();
        this.risk = facts.risk();
        this.name = facts.name();
        this.description = facts.description();
        this.inputSchema = facts.inputSchema();
        this.readme = facts.readme();
        this.runLimits = facts.limits().line();
    }

    Digest digest() {
        return new Digest(digest);
    }

    FolderFacts facts() {
        return new FolderFacts(language, risk, name, description, inputSchema, readme, RunLimits.ofLine(runLimits));
    }
}
