package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a route.
 *
 * @param open whether anybody may, signed in or not
 * @param roles otherwise, one of these is needed; none at all closes the route for everybody
 * @param newcomers whether also who has a one-time password, and therefore no role
 */
record Audience(boolean open, Set<Role> roles, boolean newcomers) {

    static final Audience PUBLIC = new Audience(true, Set.of());
    static final Audience NOBODY = new Audience(false, Set.of());
    static final Audience SIGNED_IN = new Audience(false, EnumSet.allOf(Role.class));
    static final Audience PEOPLE = new Audience(false, EnumSet.complementOf(EnumSet.of(Role.AI)));
    static final Audience EVEN_NEWCOMERS = new Audience(false, PEOPLE.roles, true);
    static final Audience TENANT = of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);
    static final Audience TENANT_OR_AI = of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER, Role.AI);
    static final Audience PLATFORM = of(Role.REVIEWER, Role.PLATFORM_ADMIN);

    Audience {
        roles = Set.copyOf(roles);
    }

    Audience(boolean open, Set<Role> roles) {
        this(open, roles, false);
    }

    static Audience of(Role first, Role... more) {
        return new Audience(false, EnumSet.of(first, more));
    }

    boolean admits(@Nullable Caller caller) {
        return open
                || (caller != null
                        && (!Collections.disjoint(roles, caller.roles()) || (newcomers && caller.isNewcomer())));
    }

    /** For people who read the interface's description. */
    String said() {
        if (open) {
            return "Open to everybody.";
        }
        String words = roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
        String needed = roles.size() == 1 ? "Needs the role " : "Needs one of the roles ";
        return needed + words + (newcomers ? ", or a password that has to be changed." : ".");
    }
}
