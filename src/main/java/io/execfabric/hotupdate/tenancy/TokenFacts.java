package io.execfabric.hotupdate.tenancy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown of a token at any time; its text cannot.
 *
 * @param scopes to which it is narrowed; none when it may do all that its owner may
 * @param lastUsedAt when it was last accepted, at most a minute late; null when it never was
 */
public record TokenFacts(
        String id,
        String name,
        TokenKind kind,
        List<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** Whether its scopes let it in where assistants find their tools. */
    public boolean reachesTools() {
        return TokenScope.READ.isIn(scopes) || TokenScope.RUN.isIn(scopes);
    }
}
