package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user of the demo world, whose password anybody can guess: never made outside profile {@code demo}. */
record DemoUser(String name, @Nullable TenantId tenant, Set<Role> roles) {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    static final List<DemoUser> ALL = List.of(
            new DemoUser("acme-admin", ACME, Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER)),
            new DemoUser("acme-member", ACME, Set.of(Role.TENANT_MEMBER)),
            new DemoUser("acme-confirmer", ACME, Set.of(Role.TENANT_MEMBER, Role.CONFIRMER)),
            new DemoUser("globex-admin", GLOBEX, Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER)),
            new DemoUser("globex-member", GLOBEX, Set.of(Role.TENANT_MEMBER)),
            new DemoUser("globex-confirmer", GLOBEX, Set.of(Role.TENANT_MEMBER, Role.CONFIRMER)),
            new DemoUser("reviewer1", null, Set.of(Role.REVIEWER)),
            new DemoUser("reviewer2", null, Set.of(Role.REVIEWER)),
            new DemoUser("platform-admin", null, Set.of(Role.PLATFORM_ADMIN)));

    String password() {
        return passwordOf(name);
    }

    static String passwordOf(String user) {
        return user + "-demo";
    }
}
