package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.PersonChanged;
import io.execfabric.hotupdate.tenancy.PersonChanged.Change;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.NewTenant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the desks say of a change of somebody: an entry in the trail of that person's side, and who is to be told. */
@Component
class PeopleNews {

    private final ApplicationEventPublisher events;

    PeopleNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tenantMade(Caller by, NewTenant tenant) {
        String detail = "The tenant \"" + tenant.name() + "\"";
        String id = tenant.id().value();
        events.publishEvent(new Audited(tenant.id(), by.user(), "TENANT_CREATED", "tenant", id, detail));
        isolation(tenant.id(), "a new tenant");
    }

    void made(Caller by, @Nullable TenantId tenant, String user, Collection<Role> roles) {
        audit(by, tenant, user, "USER_CREATED", "A user who is " + words(roles));
        changed(by, tenant, user, Change.ADDED);
        isolation(tenant, "a new user");
    }

    void roles(Caller by, @Nullable TenantId tenant, String user, Collection<Role> before, Collection<Role> after) {
        audit(by, tenant, user, "ROLES_CHANGED", "From " + words(before) + " to " + words(after));
        changed(by, tenant, user, Change.RIGHTS);
        isolation(tenant, "changed roles");
    }

    void locked(Caller by, @Nullable TenantId tenant, String user) {
        audit(by, tenant, user, "USER_LOCKED", "Kept out, tokens included");
        changed(by, tenant, user, Change.RIGHTS);
        isolation(tenant, "a user kept out");
    }

    void unlocked(Caller by, @Nullable TenantId tenant, String user) {
        audit(by, tenant, user, "USER_UNLOCKED", "Let in again");
        changed(by, tenant, user, Change.RIGHTS);
        isolation(tenant, "a user let in again");
    }

    void passwordReplaced(Caller by, @Nullable TenantId tenant, String user) {
        String what = "A one-time password was made; what the old one opened is over, tokens included";
        audit(by, tenant, user, "PASSWORD_REPLACED", what);
        changed(by, tenant, user, Change.PASSWORD_REPLACED);
    }

    private void changed(Caller by, @Nullable TenantId tenant, String user, Change change) {
        events.publishEvent(new PersonChanged(tenant, user, change, by.tenant() == null));
    }

    /** Who is in which tenant, and may do what, is what the sweeps ask about; the platform's people are in none. */
    private void isolation(@Nullable TenantId tenant, String what) {
        if (tenant != null) {
            events.publishEvent(new IsolationInputsChanged(what, tenant));
        }
    }

    private void audit(Caller by, @Nullable TenantId tenant, String user, String action, String detail) {
        events.publishEvent(new Audited(tenant, by.user(), action, "user", user, detail));
    }

    private static String words(Collection<Role> roles) {
        return roles.isEmpty()
                ? "nothing"
                : roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
