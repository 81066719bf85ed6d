package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who asked for a run, and through what. */
@Embeddable
class RunRequester {

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

    RunRequester(Caller caller) {
        this.user = caller.user();
        this.kind = kindOf(caller);
        this.channel = Channel.of(caller);
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

    String user() {
        return user;
    }

    String kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }
}
