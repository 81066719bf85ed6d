package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/** The first platform admin of a database that nobody is in, with a random password shown once. */
@Component
class FirstAdmin {

    static final String NAME = "platform-admin";

    private final CamundaUserDirectory people;
    private final IdentityService identity;
    private final Passwords passwords;

    FirstAdmin(CamundaUserDirectory people, IdentityService identity, Passwords passwords) {
        this.people = people;
        this.identity = identity;
        this.passwords = passwords;
    }

    void makeUnlessThere() {
        if (isInUse()) {
            return;
        }
        String password = passwords.next();
        identity.deleteUser(NAME); // a half-made one, whose password nobody may have seen
        people.createUser(NAME, password, null, Set.of(Role.PLATFORM_ADMIN));
        people.joinGroup(NAME, Groups.CAMUNDA_ADMIN);
        show(password);
    }

    /** Earlier releases made this admin in steps, the engine's own admin group last; a start of theirs that broke off is completed. */
    private boolean isInUse() {
        boolean somebody = identity.createUserQuery().list().stream()
                .anyMatch(user -> !user.getId().equals(NAME));
        return somebody
                || identity.createUserQuery()
                                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                                .count()
                        > 0;
    }

    /** To the console alone: a log is collected, kept and read by others. */
    @SuppressWarnings("SystemOut")
    private static void show(String password) {
        System.out.printf("%n  First start: sign in as %s with %s (shown once).%n%n", NAME, password);
    }
}
