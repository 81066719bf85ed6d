package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.util.Set;

/** Who manages whom. */
final class PeopleRules {

    private PeopleRules() {}

    /** Platform admins every tenant, tenant admins their own; the others' is not there. */
    static void mayManage(Caller by, TenantId tenant) {
        boolean own = tenant.equals(by.tenant()) && by.has(Role.TENANT_ADMIN);
        if (!own && !by.has(Role.PLATFORM_ADMIN)) {
            throw HotUpdateException.notFound("tenant");
        }
        isPerson(by);
    }

    static void mayManageTenants(Caller by) {
        by.require(Role.PLATFORM_ADMIN);
        isPerson(by);
    }

    /** Whoever could make a confirmer could confirm. */
    private static void isPerson(Caller by) {
        if (by.isAi() || by.tokenKind() == TokenKind.AGENT) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, "Only a person manages people.");
        }
    }

    /** So that a tenant never loses its last admin by its own hand. */
    static void keepsOwnAdmin(Caller by, String user, Set<Role> roles) {
        if (user.equals(by.user()) && !roles.contains(Role.TENANT_ADMIN)) {
            throw new HotUpdateException(
                    ErrorCode.WRONG_STATE, "You stay an admin of your tenant; another admin can take that role away.");
        }
    }

    static void isNotOneself(Caller by, String user) {
        if (user.equals(by.user())) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, "Nobody locks themself out.");
        }
    }
}
