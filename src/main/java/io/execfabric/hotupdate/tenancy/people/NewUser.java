package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.MailAddress;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be, of a tenant or of the platform. The password is the platform's to make.
 *
 * @param id the user name, 2–64 lower case letters, digits, {@code . - _}, a letter first; 422 for anything else
 * @param roles of one side, see {@link #ofTenant} and {@link #ofPlatform}
 */
public record NewUser(String id, @Nullable MailAddress mail, Set<Role> roles) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
    private static final Set<Role> OF_TENANT = Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);
    private static final Set<Role> OF_PLATFORM = Set.of(Role.REVIEWER, Role.PLATFORM_ADMIN);

    public NewUser {
        if (!NAME.matcher(id).matches()) {
            throw invalid(Wording.of("user.form"));
        }
        if (Names.isReserved(id)) {
            throw invalid(Wording.of("user.own"));
        }
        roles = Set.copyOf(roles);
    }

    /** The same person under another name, which has to be one, too. */
    public NewUser called(String name) {
        return new NewUser(name, mail, roles);
    }

    /** The roles, when all of them are a tenant's and there is one at least. */
    public static Set<Role> ofTenant(Set<Role> roles) {
        if (roles.isEmpty() || !OF_TENANT.containsAll(roles)) {
            throw invalid(Wording.of("user.of-tenant"));
        }
        return Set.copyOf(roles);
    }

    /** The roles, when all of them are the platform's and there is one at least. */
    public static Set<Role> ofPlatform(Set<Role> roles) {
        if (roles.isEmpty() || !OF_PLATFORM.containsAll(roles)) {
            throw invalid(Wording.of("user.of-platform"));
        }
        return Set.copyOf(roles);
    }

    private static HotUpdateException invalid(Wording why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, why);
    }
}
