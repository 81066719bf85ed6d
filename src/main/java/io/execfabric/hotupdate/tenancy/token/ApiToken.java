package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as kept: by the hash of its text. It belongs to a user, not to a tenant (platform people have tokens too, and it
 * is read before anybody is known), so it bears no tenant id; the owner's tenant is read live.
 */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    private String id;

    private String owner;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private TokenKind kind;

    /** Words with blanks between; null for all that the owner may. */
    private @Nullable String scopes;

    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(String id, String owner, NewToken wanted, String tokenHash, Instant now) {
        this.id = id;
        this.owner = owner;
        this.name = wanted.name();
        this.kind = wanted.kind();
        this.scopes = ScopeWords.written(wanted.scopes());
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(Duration.ofDays(wanted.expiresInDays()));
    }

    String owner() {
        return owner;
    }

    TokenKind kind() {
        return kind;
    }

    boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** False when it was revoked before. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    TokenFacts facts() {
        return new TokenFacts(id, name, kind, ScopeWords.read(scopes), createdAt, expiresAt, lastUsedAt);
    }
}
