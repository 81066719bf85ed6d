package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.TokenRevoked;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultTokens implements Tokens {

    /** Above every id: ids start with a hexadecimal digit. */
    private static final String ABOVE_ALL = "~";

    private final ApiTokenRepository tokens;
    private final UserDirectory people;
    private final TokenUses uses;
    private final Stays stays;
    private final ScopedTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DefaultTokens(
            ApiTokenRepository tokens,
            UserDirectory people,
            TokenUses uses,
            Stays stays,
            ScopedTransactions transactions,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.uses = uses;
        this.stays = stays;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public IssuedToken issue(Caller owner, NewToken wanted) {
        if (owner.isAi() || owner.tokenKind() == TokenKind.AGENT) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.of("token.person"));
        }
        if (wanted.kind() != TokenKind.USER && owner.tenant() == null) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("token.tenant"));
        }
        stays.confirm();
        String text = TokenText.random();
        ApiToken token =
                tokens.save(new ApiToken(ids.next(), owner.user(), wanted, TokenText.hash(text), clock.instant()));
        announce(owner.tenant(), owner, "TOKEN_ISSUED", token);
        return new IssuedToken(token.facts(), text);
    }

    @Override
    @Transactional(readOnly = true)
    public ItemList<TokenFacts> list(Caller owner, PageRequest page) {
        String before = Objects.requireNonNullElse(page.cursor(), ABOVE_ALL);
        List<TokenFacts> rows =
                tokens.findValid(owner.user(), clock.instant(), before, Limit.of(page.limit() + 1)).stream()
                        .map(ApiToken::facts)
                        .toList();
        return ItemList.cut(rows, page.limit(), TokenFacts::id, facts -> facts);
    }

    @Override
    @Transactional
    public void revoke(Caller owner, String id) {
        ApiToken token = tokens.hold(owner.user(), id).orElseThrow(() -> HotUpdateException.notFound("token"));
        revoke(owner.tenant(), owner, token);
    }

    @Override
    @Transactional
    public void revokeAll(Caller by, @Nullable TenantId tenant, String owner) {
        tokens.findValid(owner, clock.instant(), ABOVE_ALL, Limit.unlimited())
                .forEach(token -> revoke(tenant, by, token));
    }

    private void revoke(@Nullable TenantId tenant, Caller by, ApiToken token) {
        if (token.revoke(clock.instant())) {
            announce(tenant, by, "TOKEN_REVOKED", token);
            events.publishEvent(new TokenRevoked(token.facts().id()));
        }
    }

    @Override
    public Optional<Caller> authenticate(String text) {
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

    @Override
    @Transactional(readOnly = true)
    public TokenFacts find(Caller owner, String id) {
        return tokens.findByOwnerAndId(owner.user(), id)
                .filter(token -> token.isValidAt(clock.instant()))
                .map(ApiToken::facts)
                .orElseThrow(() -> HotUpdateException.notFound("token"));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> valid(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(tokens.valid(ids, clock.instant()));
    }

    private Optional<Caller> caller(ApiToken token) {
        TokenFacts facts = token.facts();
        return people.signedIn(token.owner())
                .flatMap(owner -> speakingFor(owner, token.kind()))
                .map(caller -> caller.through(new TokenName(facts.id(), facts.name())));
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

    private void announce(@Nullable TenantId tenant, Caller by, String action, ApiToken token) {
        TokenFacts facts = token.facts();
        events.publishEvent(new Audited(
                tenant,
                by.user(),
                action,
                "token",
                facts.id(),
                "A token of kind " + facts.kind().word()));
    }
}
