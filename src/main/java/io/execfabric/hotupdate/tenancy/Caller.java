package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated principal of a request.
 *
 * @param user the user's id; for a token, its owner's
 * @param tenant the one tenant the user belongs to; null for platform people only
 * @param roles what the caller may do; an {@code ai} token has {@link Role#AI} alone
 * @param tokenKind how the caller came in; null for a browser session
 */
public record Caller(
        String user,
        @Nullable TenantId tenant,
        Set<Role> roles,
        @Nullable TokenKind tokenKind) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this is an AI's token: such a caller never counts as a person. */
    public boolean isAi() {
        return tokenKind == TokenKind.AI;
    }

    /** Whether this is a reviewer or platform admin, who belongs to no tenant. */
    public boolean isPlatform() {
        return tenant == null && (has(Role.REVIEWER) || has(Role.PLATFORM_ADMIN));
    }

    /** The caller's tenant; there is no default: 404 for somebody without one, who could find nothing anyway. */
    public TenantId requireTenant() {
        if (tenant == null) {
            throw HotUpdateException.notFound("thing in your tenant");
        }
        return tenant;
    }

    /** 403 unless the caller has {@code role}. */
    public void require(Role role) {
        if (!has(role)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "This needs the role " + role.word() + ".");
        }
    }
}
