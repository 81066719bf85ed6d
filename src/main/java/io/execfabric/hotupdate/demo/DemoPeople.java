package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;

/** The demo users of one tenant. */
record DemoPeople(TenantId tenant, Caller admin, Caller member) {

    static DemoPeople of(TenantId tenant, UserDirectory users) {
        return new DemoPeople(tenant, user(users, tenant + "-admin"), user(users, tenant + "-member"));
    }

    private static Caller user(UserDirectory users, String name) {
        return users.find(name).orElseThrow(() -> new IllegalStateException("There is no demo user " + name));
    }
}
