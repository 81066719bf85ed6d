package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import java.time.Instant;
import java.util.List;

/** A new token with its text, which no later answer holds. */
record NewTokenAnswer(
        String id,
        String token,
        String name,
        TokenKind kind,
        List<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt) {

    static NewTokenAnswer of(IssuedToken issued) {
        TokenFacts facts = issued.facts();
        return new NewTokenAnswer(
                facts.id(),
                issued.text(),
                facts.name(),
                facts.kind(),
                facts.scopes(),
                facts.createdAt(),
                facts.expiresAt());
    }
}
