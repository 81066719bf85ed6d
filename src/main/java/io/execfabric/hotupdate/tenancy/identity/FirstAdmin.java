package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/** The first platform admin of a database that has none, with a random password shown once. */
@Component
class FirstAdmin {

    static final String NAME = "platform-admin";

    private final CamundaIdentityBridge people;
    private final IdentityService identity;
    private final Passwords passwords;

    FirstAdmin(CamundaIdentityBridge people, IdentityService identity, Passwords passwords) {
        this.people = people;
        this.identity = identity;
        this.passwords = passwords;
    }

    void makeUnlessThere() {
        // the engine's own admin group comes last, so a start that broke off is completed by the next one
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        String password = passwords.next();
        identity.deleteUser(NAME); // a half-made one, whose password nobody may have seen
        people.createUser(NAME, password, null, Set.of(Role.PLATFORM_ADMIN));
        people.joinGroup(NAME, Groups.CAMUNDA_ADMIN);
        show(password);
    }

    /** To the console alone: a log is collected, kept and read by others. */
    @SuppressWarnings("SystemOut")
    private static void show(String password) {
        System.out.printf("%n  First start: sign in as %s with %s (shown once).%n%n", NAME, password);
    }
}
