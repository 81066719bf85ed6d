package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Set;

/**
 * A caller that the permission checks ask as.
 *
 * @param subject how the report names it
 * @param owner whether it is of the owning tenant, or of one that was granted it and has nothing of its own instead
 * @param on whether that tenant has it switched on
 */
public record Probe(String subject, Caller caller, boolean owner, boolean on) {

    /** Everybody who can be of the tenant: an admin, a member, a confirmer and an AI. */
    public static List<Probe> of(TenantId tenant, boolean owner, boolean on) {
        return List.of(
                probe(tenant, "admin", Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER), owner, on),
                probe(tenant, "member", Set.of(Role.TENANT_MEMBER), owner, on),
                probe(tenant, "confirmer", Set.of(Role.TENANT_MEMBER, Role.CONFIRMER), owner, on),
                probe(tenant, "ai", Set.of(Role.AI), owner, on));
    }

    /** Of a tenant that has nothing to do with the version. */
    static List<Probe> foreign(TenantId tenant) {
        return of(tenant, false, false);
    }

    private static Probe probe(TenantId tenant, String who, Set<Role> roles, boolean owner, boolean on) {
        return new Probe(tenant + " " + who, Caller.probe(tenant, roles), owner, on);
    }
}
