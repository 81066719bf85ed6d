package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import io.execfabric.hotupdate.tenancy.people.PlatformPeople;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each change with its entry in the platform's audit trail, in one transaction, one after another. */
@Service
@Transactional
class DefaultPlatformPeople implements PlatformPeople {

    private final PeopleListSql lists;
    private final PeopleWriter writer;
    private final PeopleLocks locks;
    private final UserNames names;
    private final OneTimePasswords passwords;
    private final PeopleNews news;

    DefaultPlatformPeople(
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
    public ItemList<UserView> users(Caller by, PageRequest page) {
        PeopleRules.mayManagePlatform(by);
        String after = Objects.requireNonNullElse(page.cursor(), "");
        return ItemList.cut(lists.platformUsers(after, page.limit() + 1), page.limit(), UserView::id, user -> user);
    }

    @Override
    public IssuedPassword createUser(Caller by, NewUser wanted) {
        PeopleRules.mayManagePlatform(by);
        Set<Role> roles = NewUser.ofPlatform(wanted.roles());
        NewUser named = names.named(by, null, wanted);
        String password = passwords.first(null, named);
        writer.setPlatformRoles(named.id(), roles, roles);
        news.made(by, null, named.id(), roles);
        return new IssuedPassword(there(named.id()), password);
    }

    @Override
    public UserView setRoles(Caller by, String user, Set<Role> roles) {
        PeopleRules.mayManagePlatform(by);
        UserView before = standing(user);
        NewUser.ofPlatform(roles);
        PeopleRules.keepsOwnPlatformAdmin(by, user, roles);
        if (!roles.contains(Role.PLATFORM_ADMIN)) {
            keepAnAdmin(before);
        }
        writer.setPlatformRoles(user, before.roles(), roles);
        news.roles(by, null, user, before.roles(), roles);
        return there(user);
    }

    @Override
    public UserView lock(Caller by, String user) {
        PeopleRules.mayManagePlatform(by);
        PeopleRules.isNotOneself(by, user);
        UserView before = standing(user);
        if (!before.locked()) {
            keepAnAdmin(before);
            writer.lock(user);
            news.locked(by, null, user);
        }
        return there(user);
    }

    @Override
    public UserView unlock(Caller by, String user) {
        PeopleRules.mayManagePlatform(by);
        if (standing(user).locked()) {
            writer.unlock(user);
            news.unlocked(by, null, user);
        }
        return there(user);
    }

    @Override
    public IssuedPassword newPassword(Caller by, String user) {
        PeopleRules.mayManagePlatform(by);
        PeopleRules.isNotOwnPassword(by, user);
        standing(user);
        String password = passwords.another(by, null, user);
        news.passwordReplaced(by, null, user);
        return new IssuedPassword(there(user), password);
    }

    private void keepAnAdmin(UserView changed) {
        if (changed.roles().contains(Role.PLATFORM_ADMIN)) {
            PeopleRules.anAdminIsLeft(locks.hasOtherPlatformAdmin(changed.id()));
        }
    }

    /** As it is now, and changed by nobody else until this transaction ends. */
    private UserView standing(String user) {
        locks.platformPeople();
        there(user); // nobody waits for a row of somebody else's
        locks.person(user);
        return there(user);
    }

    private UserView there(String user) {
        return lists.platformUser(user).orElseThrow(() -> HotUpdateException.notFound("user"));
    }
}
