package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with the password that no later answer holds. */
record NewPasswordAnswer(
        String id, @Nullable String mail, List<Role> roles, boolean locked, boolean oneTimePassword, String password) {

    static NewPasswordAnswer of(IssuedPassword issued) {
        UserView user = issued.user();
        return new NewPasswordAnswer(
                user.id(), user.mail(), user.roles(), user.locked(), user.oneTimePassword(), issued.password());
    }
}
