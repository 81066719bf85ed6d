package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller without the questions that the Java type answers, which JSON would show as properties. */
record Me(
        String user,
        @Nullable TenantId tenant,
        List<Role> roles,
        @Nullable TokenKind tokenKind,
        List<TokenScope> scopes) {

    static Me of(Caller caller) {
        return new Me(
                caller.user(),
                caller.tenant(),
                caller.roles().stream().sorted().toList(),
                caller.tokenKind(),
                caller.scopes());
    }
}
