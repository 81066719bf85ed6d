package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An admin changed another person; published in the transaction of the change, so that nobody gets into a tenant or becomes
 * somebody else unseen.
 *
 * @param tenant the person's; null for the platform's people
 * @param byPlatform whether the admin is the platform's
 */
public record PersonChanged(@Nullable TenantId tenant, String user, Change change, boolean byPlatform) {

    /** What changed. */
    public enum Change {
        ADDED,
        PASSWORD_REPLACED,
        /** Roles, or whether they are let in. */
        RIGHTS
    }
}
