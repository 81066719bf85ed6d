package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody of the platform to be, as it comes in; roles by their names or words, {@code REVIEWER} or {@code reviewer}. */
record PlatformUserRequest(
        @Nullable String user,
        @Nullable List<String> roles,
        @Nullable String email) {

    static final PlatformUserRequest EMPTY = new PlatformUserRequest(null, null, null);

    NewUser wanted() {
        return asUser().wanted();
    }

    Set<Role> wantedRoles() {
        return asUser().wantedRoles();
    }

    private UserRequest asUser() {
        List<String> words = roles == null
                ? List.of()
                : roles.stream().map(PlatformUserRequest::word).toList();
        return new UserRequest(user, email, words);
    }

    private static String word(@Nullable String role) {
        return String.valueOf(role).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
