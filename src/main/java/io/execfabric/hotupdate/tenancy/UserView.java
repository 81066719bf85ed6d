package io.execfabric.hotupdate.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a tenant's people.
 *
 * @param mail null when none is known
 * @param roles in the order of {@link Role}
 * @param locked whether they are kept out
 */
public record UserView(String id, @Nullable String mail, List<Role> roles, boolean locked) {

    public UserView {
        roles = List.copyOf(roles);
    }
}
