package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who comes with a token, and for whom that one may speak. */
@Component
class TokenBearers {

    private final ApiTokenRepository tokens;
    private final UserDirectory people;
    private final TokenUses uses;
    private final ScopedTransactions transactions;
    private final Clock clock;

    TokenBearers(
            ApiTokenRepository tokens,
            UserDirectory people,
            TokenUses uses,
            ScopedTransactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.uses = uses;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Caller> authenticate(String text) {
        if (!text.startsWith(TokenText.PREFIX)) {
            return Optional.empty();
        }
        Optional<Caller> caller = transactions.readOfCaller(() -> accepted(text));
        caller.map(Caller::token).ifPresent(token -> uses.used(token.id()));
        return caller;
    }

    private Optional<Caller> accepted(String text) {
        return tokens.findByTokenHash(TokenText.hash(text))
                .filter(token -> token.isValidAt(clock.instant()))
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(ApiToken token) {
        TokenFacts facts = token.facts();
        return people.signedIn(token.owner())
                .flatMap(owner -> speakingFor(owner, token.kind()))
                .map(caller -> caller.through(new TokenName(facts.id(), facts.name(), facts.scopes())));
    }

    private static Optional<Caller> speakingFor(Caller owner, TokenKind kind) {
        if (owner.isNewcomer()) {
            return Optional.empty();
        }
        return switch (kind) {
            case USER -> Optional.of(new Caller(owner.user(), owner.tenant(), owner.roles(), kind));
            case AGENT -> Optional.of(new Caller(owner.user(), owner.tenant(), withoutConfirming(owner), kind));
            // fails closed if the owner has left the tenant meanwhile
            case AI ->
                Optional.ofNullable(owner.tenant())
                        .map(tenant -> new Caller(owner.user(), tenant, Set.of(Role.AI), kind));
        };
    }

    /** A machine on somebody's desk is no person: it cannot give the human yes. */
    private static Set<Role> withoutConfirming(Caller owner) {
        return owner.roles().stream().filter(role -> role != Role.CONFIRMER).collect(Collectors.toUnmodifiableSet());
    }
}
