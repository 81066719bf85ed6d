package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenRevoked;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.Tokens;
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
    private final TokenBearers bearers;
    private final Stays stays;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DefaultTokens(
            ApiTokenRepository tokens,
            TokenBearers bearers,
            Stays stays,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.stays = stays;
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
        requireAsNarrow(owner, wanted);
        stays.confirm();
        String text = TokenText.random();
        ApiToken token =
                tokens.save(new ApiToken(ids.next(), owner.user(), wanted, TokenText.hash(text), clock.instant()));
        announce(owner.tenant(), owner, "TOKEN_ISSUED", token);
        return new IssuedToken(token.facts(), text);
    }

    /** A token makes none that may do what it may not itself. */
    private static void requireAsNarrow(Caller owner, NewToken wanted) {
        List<TokenScope> held = owner.scopes();
        boolean asNarrow = held.isEmpty() || !wanted.scopes().isEmpty() && held.containsAll(wanted.scopes());
        if (!asNarrow) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("token.narrow", words(held)));
        }
    }

    private static String words(List<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::word).collect(Collectors.joining(", "));
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
        return bearers.authenticate(text);
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

    private void announce(@Nullable TenantId tenant, Caller by, String action, ApiToken token) {
        TokenFacts facts = token.facts();
        String narrowed = facts.scopes().isEmpty() ? "" : " with the scopes " + words(facts.scopes());
        events.publishEvent(new Audited(
                tenant,
                by.user(),
                action,
                "token",
                facts.id(),
                "A token of kind " + facts.kind().word() + narrowed));
    }
}
