package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be. The password is the platform's to make.
 *
 * @param id the user name, 2–64 lower case letters, digits, {@code . - _}, a letter first; 422 for anything else
 * @param roles of a tenant, at least one; 422 otherwise
 */
public record NewUser(String id, @Nullable MailAddress mail, Set<Role> roles) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
    private static final Set<Role> OF_TENANT = Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);

    public NewUser {
        if (!NAME.matcher(id).matches()) {
            throw invalid("A user name is 2 to 64 lower case letters, digits, dots, - and _, a letter first.");
        }
        if (Names.isReserved(id)) {
            throw invalid("This user name is the platform's own.");
        }
        roles = ofTenant(roles);
    }

    /** The roles, when all of them are a tenant's and there is one at least. */
    public static Set<Role> ofTenant(Set<Role> roles) {
        if (roles.isEmpty() || !OF_TENANT.containsAll(roles)) {
            throw invalid("A tenant's user is at least one of tenant-admin, tenant-member and confirmer.");
        }
        return Set.copyOf(roles);
    }

    private static HotUpdateException invalid(String why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, why);
    }
}
