package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;

/**
 * Where the platform's own people are managed, reviewers and platform admins, by platform admins and only by persons (403). A
 * tenant's people are not there (404). The platform always keeps an admin who is let in, whoever acts at the same time (409).
 */
public interface PlatformPeople {

    /** In order of id, locked ones among them. */
    ItemList<UserView> users(Caller by, PageRequest page);

    /**
     * 409 when anybody, wherever, has or had this user name.
     *
     * @param wanted with roles of the platform alone (422)
     */
    IssuedPassword createUser(Caller by, NewUser wanted);

    /** Replaces the user's roles with {@code roles} of the platform, at least one (422). */
    UserView setRoles(Caller by, String user, Set<Role> roles);

    /** Keeps the user out, tokens included, until unlocked. 409 for the caller themself. */
    UserView lock(Caller by, String user);

    UserView unlock(Caller by, String user);

    /** Replaces a password that was lost with a one-time one. 409 for the caller themself, who has {@link OwnPassword}. */
    IssuedPassword newPassword(Caller by, String user);
}
