package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * A caller that the permission checks ask as.
 *
 * @param subject how the report names it
 * @param owner whether it is of the owning tenant, or of one that was granted it, has it switched on and nothing of its own
 *     instead
 */
record Probe(String subject, Caller caller, boolean owner) {

    private static final String USER = "permission-check";

    /** A member and an AI of the tenant. */
    static List<Probe> of(TenantId tenant, boolean owner) {
        Caller member = new Caller(USER, tenant, Set.of(Role.TENANT_MEMBER), null);
        Caller assistant = new Caller(USER, tenant, Set.of(Role.AI), TokenKind.AI);
        return List.of(new Probe(tenant + " member", member, owner), new Probe(tenant + " ai", assistant, owner));
    }
}
