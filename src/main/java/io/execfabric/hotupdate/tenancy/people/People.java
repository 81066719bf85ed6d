package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;

/**
 * Where tenants and their people are managed: by platform admins for every tenant, by a tenant's admins for their own and
 * nothing more. What a caller may not manage is not there for them (404). Only a person manages people: an agent or AI that
 * could make a confirmer could confirm (403). A change counts from the next request on, in open sessions and for tokens,
 * and what they hold open ends.
 */
public interface People {

    /** In order of id, for platform admins. */
    ItemList<TenantView> tenants(Caller by, PageRequest page);

    TenantView tenant(Caller by, TenantId tenant);

    /** For platform admins. 409 when there is one with this id. */
    TenantView createTenant(Caller by, NewTenant wanted);

    /** The tenant's people in order of id, locked ones among them. */
    ItemList<UserView> users(Caller by, TenantId tenant, PageRequest page);

    /**
     * With the tenant's id and a dot in front of the name when its own admin makes the user, so that no refusal tells who exists
     * elsewhere. 409 when somebody has, or had, the name.
     *
     * @param wanted with roles of a tenant alone (422)
     */
    IssuedPassword createUser(Caller by, TenantId tenant, NewUser wanted);

    /**
     * Replaces the user's roles.
     *
     * @param roles of a tenant, at least one (422)
     * @return the user with these roles; 409 when a tenant's admin would no longer be one
     */
    UserView setRoles(Caller by, TenantId tenant, String user, Set<Role> roles);

    /** Keeps the user out, tokens included, until unlocked. 409 for the caller themself. */
    UserView lock(Caller by, TenantId tenant, String user);

    UserView unlock(Caller by, TenantId tenant, String user);

    /**
     * Replaces a password that was lost with a one-time one, which opens nothing but the way to an own one. The tenant's admins and
     * the person are told. 403 where the platform asks for anybody but an admin, 409 for the caller themself.
     */
    IssuedPassword newPassword(Caller by, TenantId tenant, String user);
}
