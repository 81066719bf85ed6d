package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.Credential.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the tables how many credentials stand, past everything that is remembered: one question for all tokens, one for all people. */
@Component
public class CredentialCheck {

    private final UserDirectory people;
    private final Tokens tokens;

    /** @param tokens asks for a credential itself when it makes another one */
    public CredentialCheck(UserDirectory people, @Lazy Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    public Map<Credential, Standing> of(Collection<Credential> credentials) {
        if (credentials.isEmpty()) {
            return Map.of();
        }
        Set<String> valid = tokens.valid(credentials.stream()
                .map(Credential::token)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, KnownPerson> known =
                people.known(credentials.stream().map(Credential::user).collect(Collectors.toSet()));
        Map<Credential, Standing> standings = new HashMap<>();
        for (Credential credential : credentials) {
            standings.put(credential, credential.standing(valid, Optional.ofNullable(known.get(credential.user()))));
        }
        return standings;
    }

    public void holdPassword(Credential credential) {
        people.holdPassword(credential.user());
    }
}
