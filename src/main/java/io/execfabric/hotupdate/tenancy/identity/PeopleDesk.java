package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationTouched;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.IssuedPassword;
import io.execfabric.hotupdate.tenancy.NewTenant;
import io.execfabric.hotupdate.tenancy.NewUser;
import io.execfabric.hotupdate.tenancy.People;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantView;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each change with its entry in the audit trail, in one transaction. */
@Service
@Transactional
class PeopleDesk implements People {

    private final PeopleListSql lists;
    private final PeopleWriter writer;
    private final Passwords passwords;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    PeopleDesk(
            PeopleListSql lists,
            PeopleWriter writer,
            Passwords passwords,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.writer = writer;
        this.passwords = passwords;
        this.tokens = tokens;
        this.events = events;
    }

    @Override
    public ItemList<TenantView> tenants(Caller by, PageRequest page) {
        PeopleRules.mayManageTenants(by);
        List<TenantView> rows = lists.tenants(after(page), page.limit() + 1);
        return ItemList.cut(rows, page.limit(), tenant -> tenant.id().value(), tenant -> tenant);
    }

    @Override
    public TenantView tenant(Caller by, TenantId tenant) {
        PeopleRules.mayManage(by, tenant);
        return there(tenant);
    }

    @Override
    public TenantView createTenant(Caller by, NewTenant wanted) {
        PeopleRules.mayManageTenants(by);
        if (lists.tenant(wanted.id()).isPresent()) {
            throw new HotUpdateException(ErrorCode.CONFLICT, "There is a tenant with this id.");
        }
        writer.createTenant(wanted);
        audit(wanted.id(), by, "TENANT_CREATED", "tenant", wanted.id().value(), "The tenant \"" + wanted.name() + "\"");
        events.publishEvent(new IsolationTouched("a new tenant", wanted.id()));
        return there(wanted.id());
    }

    @Override
    public ItemList<UserView> users(Caller by, TenantId tenant, PageRequest page) {
        PeopleRules.mayManage(by, tenant);
        there(tenant);
        return ItemList.cut(
                lists.users(tenant, after(page), page.limit() + 1), page.limit(), UserView::id, user -> user);
    }

    @Override
    public IssuedPassword createUser(Caller by, TenantId tenant, NewUser wanted) {
        PeopleRules.mayManage(by, tenant);
        there(tenant);
        String password = passwords.next();
        writer.createUser(tenant, wanted, password);
        audit(tenant, by, "USER_CREATED", "user", wanted.id(), "A user who is " + words(wanted.roles()));
        events.publishEvent(new IsolationTouched("a new user", tenant));
        return new IssuedPassword(there(tenant, wanted.id()), password);
    }

    @Override
    public UserView setRoles(Caller by, TenantId tenant, String user, Set<Role> roles) {
        PeopleRules.mayManage(by, tenant);
        UserView before = there(tenant, user);
        PeopleRules.keepsOwnAdmin(by, user, NewUser.ofTenant(roles));
        writer.setRoles(user, before.roles(), roles);
        audit(
                tenant,
                by,
                "ROLES_CHANGED",
                "user",
                user,
                "From " + words(Set.copyOf(before.roles())) + " to " + words(roles));
        events.publishEvent(new IsolationTouched("changed roles", tenant));
        return there(tenant, user);
    }

    @Override
    public UserView lock(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        PeopleRules.isNotOneself(by, user);
        if (!there(tenant, user).locked()) {
            writer.lock(user);
            audit(tenant, by, "USER_LOCKED", "user", user, "Kept out, tokens included");
            events.publishEvent(new IsolationTouched("a user kept out", tenant));
        }
        return there(tenant, user);
    }

    @Override
    public UserView unlock(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        if (there(tenant, user).locked()) {
            writer.unlock(user);
            audit(tenant, by, "USER_UNLOCKED", "user", user, "Let in again");
            events.publishEvent(new IsolationTouched("a user let in again", tenant));
        }
        return there(tenant, user);
    }

    @Override
    public IssuedPassword newPassword(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        UserView whose = there(tenant, user);
        String password = passwords.next();
        writer.setPassword(user, password);
        tokens.revokeAll(by, tenant, user);
        String what = "A new password was made; what the old one opened is over, tokens included";
        audit(tenant, by, "PASSWORD_REPLACED", "user", user, what);
        return new IssuedPassword(whose, password);
    }

    private TenantView there(TenantId tenant) {
        return lists.tenant(tenant).orElseThrow(() -> HotUpdateException.notFound("tenant"));
    }

    private UserView there(TenantId tenant, String user) {
        return lists.user(tenant, user).orElseThrow(() -> HotUpdateException.notFound("user"));
    }

    private static String after(PageRequest page) {
        return Objects.requireNonNullElse(page.cursor(), "");
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "nothing"
                : roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    private void audit(TenantId tenant, Caller by, String action, String type, String id, String detail) {
        events.publishEvent(new Audited(tenant, by.user(), action, type, id, detail));
    }
}
