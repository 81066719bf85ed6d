package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Optional;

/** The demo users of one tenant. */
record DemoPeople(TenantId tenant, Caller admin, Caller member) {

    /** Empty where somebody took one of them out, or his role away. */
    static Optional<DemoPeople> of(TenantId tenant, UserDirectory users) {
        return user(tenant, users, "-admin", Role.TENANT_ADMIN)
                .flatMap(admin -> user(tenant, users, "-member", Role.TENANT_MEMBER)
                        .map(member -> new DemoPeople(tenant, admin, member)));
    }

    private static Optional<Caller> user(TenantId tenant, UserDirectory users, String name, Role role) {
        return users.find(tenant + name)
                .filter(user -> tenant.equals(user.tenant()))
                .filter(user -> user.has(role));
    }
}
