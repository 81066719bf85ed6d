package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenName;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody was let in, and as whom.
 *
 * @param token its id; null for who signed in with a password
 * @param session the browser's; null for a program
 * @param passwordStamp of the password that was shown; null for a token
 * @param roles the person's, also where the token may do less: a person who changed is asked for anew
 */
public record Credential(
        String user,
        @Nullable String token,
        @Nullable String session,
        @Nullable String passwordStamp,
        @Nullable TenantId tenant,
        Set<Role> roles) {

    /** Whether somebody may stay. */
    public enum Standing {
        HOLDS,
        /** Let in, but with less than before. */
        LESS,
        GONE
    }

    public static Credential of(CallerAuthentication who, @Nullable String session, CallerCache people) {
        Caller caller = who.getPrincipal();
        TokenName token = caller.token();
        Set<Role> roles = caller.isAi()
                ? people.find(caller.user())
                        .map(person -> person.caller().roles())
                        .orElse(Set.of())
                : caller.roles();
        return new Credential(
                caller.user(),
                token == null ? null : token.id(),
                token == null ? session : null,
                who.passwordStamp(),
                caller.tenant(),
                roles);
    }

    Standing standing(Set<String> validTokens, Optional<KnownPerson> person) {
        if (person.isEmpty() || (token != null && !validTokens.contains(token))) {
            return Standing.GONE;
        }
        KnownPerson now = person.get();
        if (passwordStamp != null && !passwordStamp.equals(now.passwordStamp())) {
            return Standing.GONE;
        }
        boolean asBefore = Objects.equals(tenant, now.caller().tenant())
                && now.caller().roles().containsAll(roles);
        return asBefore ? Standing.HOLDS : Standing.LESS;
    }
}
