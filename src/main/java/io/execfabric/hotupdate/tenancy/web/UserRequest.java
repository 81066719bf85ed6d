package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.MailAddress;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody to be, or their roles to be, as it comes in: anything may be missing or wrong. */
record UserRequest(
        @Nullable String id,
        @Nullable String mail,
        @Nullable List<String> roles) {

    static final UserRequest EMPTY = new UserRequest(null, null, null);

    NewUser wanted() {
        MailAddress address = mail == null || mail.isBlank() ? null : new MailAddress(mail.strip());
        return new NewUser(id == null ? "" : id.strip(), address, wantedRoles());
    }

    Set<Role> wantedRoles() {
        return rolesOf(roles == null ? List.of() : roles);
    }

    static Set<Role> rolesOf(Collection<String> words) {
        return words.stream().map(UserRequest::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role role) {
        return roles != null && roles.contains(role.word());
    }

    private static Role role(@Nullable String word) {
        return Role.ofGroup(String.valueOf(word))
                .orElseThrow(() -> new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("user.no-role")));
    }
}
