package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.NewTenant;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.TenantView;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each change with its entry in the audit trail, in one transaction. */
@Service
@Transactional
class DefaultPeople implements People {

    private final PeopleListSql lists;
    private final PeopleWriter writer;
    private final PeopleLocks locks;
    private final UserNames names;
    private final OneTimePasswords passwords;
    private final PeopleNews news;

    DefaultPeople(
            PeopleListSql lists,
            PeopleWriter writer,
            PeopleLocks locks,
            UserNames names,
            OneTimePasswords passwords,
            PeopleNews news) {
        this.lists = lists;
        this.writer = writer;
        this.locks = locks;
        this.names = names;
        this.passwords = passwords;
        this.news = news;
    }

    @Override
    public ItemList<TenantView> tenants(Caller by, PageRequest page) {
        PeopleRules.mayManagePlatform(by);
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
        PeopleRules.mayManagePlatform(by);
        if (lists.tenant(wanted.id()).isPresent()) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("tenant.taken"));
        }
        names.areFree(wanted.id());
        writer.createTenant(wanted);
        news.tenantMade(by, wanted);
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
        NewUser.ofTenant(wanted.roles());
        NewUser named = names.named(by, tenant, wanted);
        String password = passwords.first(tenant, named);
        news.made(by, tenant, named.id(), named.roles());
        return new IssuedPassword(there(tenant, named.id()), password);
    }

    @Override
    public UserView setRoles(Caller by, TenantId tenant, String user, Set<Role> roles) {
        PeopleRules.mayManage(by, tenant);
        UserView before = standing(tenant, user);
        PeopleRules.keepsOwnAdmin(by, user, NewUser.ofTenant(roles));
        if (!roles.contains(Role.TENANT_ADMIN)) {
            keepAnAdmin(by, tenant, before);
        }
        writer.setRoles(user, before.roles(), roles);
        news.roles(by, tenant, user, before.roles(), roles);
        return there(tenant, user);
    }

    @Override
    public UserView lock(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        PeopleRules.isNotOneself(by, user);
        UserView before = standing(tenant, user);
        if (!before.locked()) {
            keepAnAdmin(by, tenant, before);
            writer.lock(user);
            news.locked(by, tenant, user);
        }
        return there(tenant, user);
    }

    @Override
    public UserView unlock(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        if (standing(tenant, user).locked()) {
            writer.unlock(user);
            news.unlocked(by, tenant, user);
        }
        return there(tenant, user);
    }

    @Override
    public IssuedPassword newPassword(Caller by, TenantId tenant, String user) {
        PeopleRules.mayManage(by, tenant);
        UserView whose = standing(tenant, user);
        PeopleRules.mayReplacePassword(by, tenant, whose);
        String password = passwords.another(by, tenant, user);
        news.passwordReplaced(by, tenant, user);
        return new IssuedPassword(there(tenant, user), password);
    }

    /** The platform may keep out a tenant's only admin; the tenant's own cannot do without one. */
    private void keepAnAdmin(Caller by, TenantId tenant, UserView changed) {
        if (by.tenant() != null && changed.roles().contains(Role.TENANT_ADMIN)) {
            PeopleRules.anAdminIsLeft(locks.hasOtherAdmin(tenant, changed.id()));
        }
    }

    /** As it is now, and changed by nobody else until this transaction ends. */
    private UserView standing(TenantId tenant, String user) {
        locks.peopleOf(tenant);
        there(tenant, user); // nobody waits for a row of somebody else's
        locks.person(user);
        return there(tenant, user);
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
}
