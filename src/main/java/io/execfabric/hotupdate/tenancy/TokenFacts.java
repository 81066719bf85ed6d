package io.execfabric.hotupdate.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown of a token at any time; its text cannot.
 *
 * @param lastUsedAt when it was last accepted, at most a minute late; null when it never was
 */
public record TokenFacts(
        String id,
        String name,
        TokenKind kind,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
