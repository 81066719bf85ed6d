package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.DemoPeopleMade;
import io.execfabric.hotupdate.tenancy.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The people without whom nobody could sign in to a new database, once in its life: later they are who people made of them.
 * In profile {@code demo} they are the demo world's, elsewhere one platform admin.
 */
@Component
class FirstPeople {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);

    private final CamundaUserDirectory people;
    private final IdentityService identity;
    private final FirstAdmin firstAdmin;
    private final MadeOnceSql once;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    FirstPeople(
            CamundaUserDirectory people,
            IdentityService identity,
            FirstAdmin firstAdmin,
            MadeOnceSql once,
            ApplicationEventPublisher events,
            Environment environment) {
        this.people = people;
        this.identity = identity;
        this.firstAdmin = firstAdmin;
        this.once = once;
        this.events = events;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    void makeOnce() {
        if (!once.isFirst("first people")) {
            return;
        }
        if (!demo) {
            firstAdmin.makeUnlessThere();
        } else if (isEmpty()) {
            DemoUser.ALL.forEach(this::make);
            events.publishEvent(new DemoPeopleMade());
        } else {
            LOG.warn("This database was in use before: no demo people and no demo world are made in it");
        }
    }

    private boolean isEmpty() {
        return identity.createUserQuery().count() == 0 && people.all().isEmpty();
    }

    private void make(DemoUser user) {
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
