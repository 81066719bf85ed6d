package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user belongs to exactly one tenant or to the platform, and has the roles of that side alone. */
final class MembershipRules {

    private static final Set<Role> OF_TENANT = Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);
    private static final Set<Role> OF_PLATFORM = Set.of(Role.REVIEWER, Role.PLATFORM_ADMIN);

    private MembershipRules() {}

    static boolean allow(@Nullable TenantId tenant, Set<Role> roles) {
        return !roles.isEmpty() && (tenant == null ? OF_PLATFORM : OF_TENANT).containsAll(roles);
    }

    static void check(@Nullable TenantId tenant, Set<Role> roles) {
        if (!allow(tenant, roles)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("user.roles"));
        }
    }
}
