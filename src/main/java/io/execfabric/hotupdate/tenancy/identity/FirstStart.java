package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the people without whom nobody could sign in, before the port opens. In profile {@code demo} that is the demo
 * world's; elsewhere one platform admin with a random password, and a database with demo users is refused.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private final CamundaIdentityBridge people;
    private final PlatformRights rights;
    private final FirstAdmin firstAdmin;
    private final boolean demo;

    FirstStart(CamundaIdentityBridge people, PlatformRights rights, FirstAdmin firstAdmin, Environment environment) {
        this.people = people;
        this.rights = rights;
        this.firstAdmin = firstAdmin;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demo) {
            refuseDemoUsers();
        }
        rights.grant();
        people.createTenant(TenantId.CANARY, "Canary");
        if (demo) {
            makeDemoPeople();
        } else {
            firstAdmin.makeUnlessThere();
        }
    }

    private void makeDemoPeople() {
        for (DemoUser user : DemoUser.ALL) {
            TenantId tenant = user.tenant();
            if (tenant != null) {
                people.createTenant(tenant, tenant.value());
            }
            people.createUser(user.name(), user.password(), tenant, user.roles());
            if (user.roles().contains(Role.PLATFORM_ADMIN)) {
                people.joinGroup(user.name(), Groups.CAMUNDA_ADMIN);
            }
        }
    }

    private void refuseDemoUsers() {
        for (DemoUser user : DemoUser.ALL) {
            if (people.authenticate(user.name(), user.password()).isPresent()) {
                throw new IllegalStateException("This database holds the demo user " + user.name()
                        + " with the password everybody knows. Use another database outside profile 'demo'.");
            }
        }
    }
}
