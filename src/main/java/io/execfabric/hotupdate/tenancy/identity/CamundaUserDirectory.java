package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Tenants;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes tenants, users and roles in the engine's identity tables: a role is a group, a tenant a tenant. */
@Component
class CamundaUserDirectory implements Tenants, UserDirectory {

    private final IdentityService identity;
    private final PasswordCheck passwords;
    private final PasswordPolicy policy;
    private final EngineView engine;
    private final PeopleSql people;

    CamundaUserDirectory(
            IdentityService identity,
            PasswordCheck passwords,
            PasswordPolicy policy,
            EngineView engine,
            PeopleSql people) {
        this.identity = identity;
        this.passwords = passwords;
        this.policy = policy;
        this.engine = engine;
        this.people = people;
    }

    @Override
    public List<TenantId> all() {
        return engine.whole(() -> identity.createTenantQuery().orderByTenantId().asc().list().stream()
                .map(tenant -> new TenantId(tenant.getId()))
                .filter(tenant -> !tenant.equals(TenantId.CANARY))
                .toList());
    }

    @Override
    public List<TenantId> neighbours(TenantId tenant, String after, int most) {
        return people.neighbours(tenant, after, most);
    }

    @Override
    public boolean exists(TenantId tenant) {
        return engine.whole(
                () -> identity.createTenantQuery().tenantId(tenant.value()).count() > 0);
    }

    @Override
    public List<String> usersWith(TenantId tenant, Role role) {
        return engine.whole(() -> identity
                .createUserQuery()
                .memberOfTenant(tenant.value())
                .memberOfGroup(role.word())
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(User::getId)
                .toList());
    }

    @Override
    public void createTenant(TenantId tenant, String name) {
        makeTenant(tenant, name);
    }

    /** Whether it was made now, and not by somebody else before. */
    boolean makeTenant(TenantId tenant, String name) {
        if (Names.isReserved(tenant.value())) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("tenant.reserved"));
        }
        if (exists(tenant)) {
            return false;
        }
        Tenant made = identity.newTenant(tenant.value());
        made.setName(name);
        identity.saveTenant(made);
        return true;
    }

    @Override
    public void createUser(String user, String password, @Nullable TenantId tenant, Set<Role> roles) {
        MembershipRules.check(tenant, roles);
        if (tenant != null && !exists(tenant)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("not-found.tenant"));
        }
        if (identity.createUserQuery().userId(user).count() == 0) {
            policy.check(user, password);
            User made = identity.newUser(user);
            made.setFirstName(user);
            made.setLastName(tenant == null ? "Platform" : tenant.value());
            made.setPassword(password);
            identity.saveUser(made);
        }
        if (tenant != null) {
            joinTenant(user, tenant);
        }
        roles.forEach(role -> joinGroup(user, role.word()));
    }

    @Override
    public Optional<Caller> find(String user) {
        return people.find(user);
    }

    @Override
    public Optional<Caller> signedIn(String user) {
        return people.signedIn(user);
    }

    /** Makes {@code group} if it is not there yet, and {@code user} a member of it. */
    void joinGroup(String user, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            Group made = identity.newGroup(group);
            made.setName(group);
            made.setType("WORKFLOW");
            identity.saveGroup(made);
        }
        if (identity.createGroupQuery().groupId(group).groupMember(user).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    @Override
    public Map<String, KnownPerson> known(Collection<String> users) {
        return people.known(users);
    }

    @Override
    public String passwordStamp(String user) {
        return people.passwordStamp(user);
    }

    @Override
    public void holdPassword(String user) {
        people.holdPassword(user);
    }

    @Override
    public Optional<Caller> authenticate(String user, String password) {
        return passwords.matches(user, password) ? signedIn(user) : Optional.empty();
    }

    private void joinTenant(String user, TenantId tenant) {
        if (identity.createTenantQuery()
                        .tenantId(tenant.value())
                        .userMember(user)
                        .count()
                == 0) {
            identity.createTenantUserMembership(tenant.value(), user);
        }
    }
}
