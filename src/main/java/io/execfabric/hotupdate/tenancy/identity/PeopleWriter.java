package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.MailAddress;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.NewTenant;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import io.execfabric.hotupdate.tenancy.people.UserChanged;
import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the desk writes into the engine's identity tables, in its transaction. Being locked is a group, too. */
@Component
class PeopleWriter {

    private final CamundaUserDirectory bridge;
    private final IdentityService identity;
    private final EngineView engine;
    private final PeopleLocks locks;
    private final ApplicationEventPublisher events;

    PeopleWriter(
            CamundaUserDirectory bridge,
            IdentityService identity,
            EngineView engine,
            PeopleLocks locks,
            ApplicationEventPublisher events) {
        this.bridge = bridge;
        this.identity = identity;
        this.engine = engine;
        this.locks = locks;
        this.events = events;
    }

    void createTenant(NewTenant wanted) {
        engine.whole(() -> {
            if (!bridge.makeTenant(wanted.id(), wanted.name())) {
                throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("tenant.taken"));
            }
            return wanted;
        });
    }

    /** {@code tenant} null for the platform's people. A name that anybody ever had is taken (409). */
    void createUser(@Nullable TenantId tenant, NewUser wanted, String password) {
        engine.whole(() -> {
            if (identity.createUserQuery().userId(wanted.id()).count() > 0) {
                throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("user.taken"));
            }
            locks.takeName(wanted.id());
            bridge.createUser(wanted.id(), password, tenant, wanted.roles());
            MailAddress mail = wanted.mail();
            if (mail != null) {
                User made = identity.createUserQuery().userId(wanted.id()).singleResult();
                made.setEmail(mail.value());
                identity.saveUser(made);
            }
            return changed(wanted.id());
        });
    }

    /** Platform admins are admins of the engine's webapps, too. */
    void setPlatformRoles(String user, Collection<Role> before, Collection<Role> after) {
        setRoles(user, before, after);
        engine.whole(() -> {
            if (after.contains(Role.PLATFORM_ADMIN)) {
                bridge.joinGroup(user, Groups.CAMUNDA_ADMIN);
            } else {
                identity.deleteMembership(user, Groups.CAMUNDA_ADMIN);
            }
            return user;
        });
    }

    void setRoles(String user, Collection<Role> before, Collection<Role> after) {
        engine.whole(() -> {
            before.stream()
                    .filter(role -> !after.contains(role))
                    .forEach(role -> identity.deleteMembership(user, role.word()));
            after.stream().filter(role -> !before.contains(role)).forEach(role -> bridge.joinGroup(user, role.word()));
            return changed(user);
        });
    }

    void lock(String user) {
        engine.whole(() -> {
            bridge.joinGroup(user, PeopleSql.LOCKED);
            return changed(user);
        });
    }

    void unlock(String user) {
        engine.whole(() -> {
            identity.deleteMembership(user, PeopleSql.LOCKED);
            return changed(user);
        });
    }

    /** One that somebody else made: its owner chooses another before anything else. */
    void setOneTimePassword(String user, String password) {
        engine.whole(() -> {
            setPassword(user, password);
            bridge.joinGroup(user, PeopleSql.ONE_TIME);
            return changed(user);
        });
    }

    void setOwnPassword(String user, String password) {
        engine.whole(() -> {
            setPassword(user, password);
            identity.deleteMembership(user, PeopleSql.ONE_TIME);
            return changed(user);
        });
    }

    private void setPassword(String user, String password) {
        User found = identity.createUserQuery().userId(user).singleResult();
        found.setPassword(password);
        identity.saveUser(found);
    }

    private String changed(String user) {
        events.publishEvent(new UserChanged(user));
        return user;
    }
}
