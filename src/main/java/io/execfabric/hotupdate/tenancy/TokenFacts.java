package io.execfabric.hotupdate.tenancy;

import java.time.Instant;

/** What can be shown of a token at any time; its text cannot. */
public record TokenFacts(String id, String name, TokenKind kind, Instant createdAt, Instant expiresAt) {}
