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

    @Column(name = "requested_by", nullable = false, updatable = false)
    private String user;

    /** The kind of token, or {@code session} for a browser. */
    @Column(name = "requester_kind", nullable = false, updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private Channel channel;

    RunRequester(Caller caller) {
        TokenKind token = caller.tokenKind();
        this.user = caller.user();
        this.kind = token == null ? SESSION : token.word();
        this.channel = Channel.of(caller);
    }

    @SuppressWarnings("NullAway.Init")
    protected RunRequester() {}

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
