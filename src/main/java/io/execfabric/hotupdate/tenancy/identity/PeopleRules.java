package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.Set;

/** Who manages whom. */
final class PeopleRules {

    private PeopleRules() {}

    /** Platform admins every tenant, tenant admins their own; the others' is not there. */
    static void mayManage(Caller by, TenantId tenant) {
        if (!isOwn(by, tenant) && !by.has(Role.PLATFORM_ADMIN)) {
            throw HotUpdateException.notFound("tenant");
        }
        isPerson(by);
    }

    /** Tenants, and the platform's own people. */
    static void mayManagePlatform(Caller by) {
        by.require(Role.PLATFORM_ADMIN);
        isPerson(by);
    }

    /** Whoever could make a confirmer could confirm. */
    static void isPerson(Caller by) {
        if (by.isAi() || by.tokenKind() == TokenKind.AGENT) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.of("user.person"));
        }
    }

    /**
     * The platform helps an admin back in who lost the password, and nobody else: a member's password in its hands would be a
     * member's, a confirmer's a yes.
     */
    static void mayReplacePassword(Caller by, TenantId tenant, UserView whose) {
        isNotOwnPassword(by, whose.id());
        if (!isOwn(by, tenant) && !whose.roles().contains(Role.TENANT_ADMIN)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("user.password-by-admin"));
        }
    }

    /** A session that somebody left open must not be enough. */
    static void isNotOwnPassword(Caller by, String user) {
        if (user.equals(by.user())) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("user.own-password"));
        }
    }

    /** So that a tenant never loses its last admin by its own hand. */
    static void keepsOwnAdmin(Caller by, String user, Set<Role> roles) {
        if (user.equals(by.user()) && !roles.contains(Role.TENANT_ADMIN)) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("user.own-admin"));
        }
    }

    static void keepsOwnPlatformAdmin(Caller by, String user, Set<Role> roles) {
        if (user.equals(by.user()) && !roles.contains(Role.PLATFORM_ADMIN)) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("user.own-platform-admin"));
        }
    }

    static void isNotOneself(Caller by, String user) {
        if (user.equals(by.user())) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("user.own-lock"));
        }
    }

    /** Two admins may take each other's rights at the same time; asked with the side's row locked. */
    static void anAdminIsLeft(boolean there) {
        if (!there) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("user.last-admin"));
        }
    }

    static boolean isOwn(Caller by, TenantId tenant) {
        return tenant.equals(by.tenant()) && by.has(Role.TENANT_ADMIN);
    }
}
