package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a tenant's people, or of the platform's.
 *
 * @param mail null when none is known
 * @param roles in the order of {@link Role}
 * @param locked whether they are kept out
 * @param oneTimePassword whether they still have the password that somebody else made for them
 */
public record UserView(String id, @Nullable String mail, List<Role> roles, boolean locked, boolean oneTimePassword) {

    public UserView {
        roles = List.copyOf(roles);
    }
}
