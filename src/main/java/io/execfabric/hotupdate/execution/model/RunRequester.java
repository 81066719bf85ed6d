package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.RequestedThrough;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who asked for a run, and through what. */
@Embeddable
public class RunRequester {

    private static final String SESSION = "session";
    private static final String BREAK_GLASS = "break-glass";

    @Column(name = "requested_by", nullable = false, updatable = false)
    private String user;

    /** The kind of token, {@code session} for a browser, {@code break-glass} for a platform admin's emergency access. */
    @Column(name = "requester_kind", nullable = false, updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private Channel channel;

    /** What the owner calls the token that it was asked with; null for a session. */
    @Column(name = "requester_token", updatable = false)
    private @Nullable String token;

    /** What the program that asked calls itself; null for none. */
    @Column(name = "requester_client", updatable = false)
    private @Nullable String client;

    public RunRequester(Caller caller, @Nullable String client) {
        TokenName named = caller.token();
        this.user = caller.user();
        this.kind = kindOf(caller);
        this.channel = Channel.of(caller);
        this.token = named == null ? null : named.name();
        this.client = client;
    }

    public RunRequester(Caller caller) {
        this(caller, null);
    }

    @SuppressWarnings("NullAway.Init")
    protected RunRequester() {}

    private static String kindOf(Caller caller) {
        TokenKind token = caller.tokenKind();
        if (caller.isBreakGlass()) {
            return BREAK_GLASS;
        }
        return token == null ? SESSION : token.word();
    }

    /** Whether a platform admin asked for it, by emergency access. */
    boolean isBreakGlass() {
        return kind.equals(BREAK_GLASS);
    }

    /** For the audit trail, after "requested": an AI's request is never taken for a person's. */
    String how() {
        if (isBreakGlass()) {
            return " by a platform admin's emergency access";
        }
        String by = channel == Channel.AI ? " by the AI of " + user : "";
        return by + (token == null ? "" : " with the token " + token) + (client == null ? "" : ", client " + client);
    }

    public String user() {
        return user;
    }

    String kind() {
        return kind;
    }

    @Nullable
    public RequestedThrough through() {
        return token == null && client == null ? null : new RequestedThrough(token, client);
    }

    public Channel channel() {
        return channel;
    }
}
