package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords that an admin hands to somebody, each told once: the first one of a user, and another when it is lost. */
@Component
class OneTimePasswords {

    private final Passwords passwords;
    private final PeopleWriter writer;
    private final Tokens tokens;

    OneTimePasswords(Passwords passwords, PeopleWriter writer, Tokens tokens) {
        this.passwords = passwords;
        this.writer = writer;
        this.tokens = tokens;
    }

    /** The user, made with a password; {@code tenant} null for the platform's people. */
    String first(@Nullable TenantId tenant, NewUser wanted) {
        String password = passwords.next();
        writer.createUser(tenant, wanted, password);
        return password;
    }

    /** What the old one opened is over. */
    String another(Caller by, @Nullable TenantId tenant, String user) {
        String password = passwords.next();
        writer.setOneTimePassword(user, password);
        tokens.revokeAll(by, tenant, user);
        return password;
    }
}
