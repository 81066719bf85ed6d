package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bearer tokens. Everybody has their own: nobody lists, makes or revokes another person's. */
public interface Tokens {

    /**
     * Makes a token for {@code owner}. 403 unless the owner is a person, for platform people unless it is a {@code user}
     * token, and for who comes with a narrowed token unless the new one is as narrow.
     */
    IssuedToken issue(Caller owner, NewToken token);

    /** The owner's tokens that are neither revoked nor expired, newest first. */
    ItemList<TokenFacts> list(Caller owner, PageRequest page);

    /** One of the owner's tokens that is neither revoked nor expired; 404 for any other. */
    TokenFacts find(Caller owner, String id);

    /** Ends a token at once. 404 when it is not the owner's. */
    void revoke(Caller owner, String id);

    /** Ends all tokens of {@code owner} at once, by {@code by}, who has the right to manage that person. */
    void revokeAll(Caller by, @Nullable TenantId tenant, String owner);

    /** Whom {@code text} speaks for now; empty for an unknown, expired or revoked token and for a removed owner. */
    Optional<Caller> authenticate(String text);

    /** Those of {@code ids} that are neither revoked nor expired now: for what they hold open. */
    Set<String> valid(Collection<String> ids);
}
