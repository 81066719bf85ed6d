package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of this platform; the engine's identity tables hold them. */
public interface UserDirectory {

    /** Makes a tenant unless it is there already. 400 for a reserved name. */
    void createTenant(TenantId tenant, String name);

    /**
     * Makes a user, or completes one that a broken start left half-made; an existing user's password stays as it is.
     *
     * @param tenant where the user belongs; null for the platform's people
     * @param password 422 for one that the policy does not take
     * @param roles either roles of a tenant or roles of the platform; 400 for a mixture, for none, and for an unknown tenant
     */
    void createUser(String user, String password, @Nullable TenantId tenant, Set<Role> roles);

    /**
     * Who {@code user} is at this moment: empty when there is no such user, or none that belongs to exactly one tenant or
     * to the platform. Broken data gives nobody access.
     */
    Optional<Caller> find(String user);

    /**
     * The same for what {@code user} signed in to: without any role as long as the password is one that somebody else made
     * ({@link IssuedPassword}), since such a person may choose an own one and nothing else.
     */
    Optional<Caller> signedIn(String user);

    /** {@link #signedIn} for many at once, by their names, and of which password each is; without who is not let in. */
    Map<String, KnownPerson> known(Collection<String> users);

    /** Another text after each change of the password, and empty for nobody; tells nothing of the password. */
    String passwordStamp(String user);

    /** Keeps the password of {@code user} as it is until the present transaction ends; waits for one that changes it. */
    void holdPassword(String user);

    /** {@link #signedIn}, for one who knows the password; takes as long for an unknown user as for a wrong password. */
    Optional<Caller> authenticate(String user, String password);
}
