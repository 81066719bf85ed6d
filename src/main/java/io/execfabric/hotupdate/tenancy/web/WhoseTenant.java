package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Whose people an address speaks of: the tenant it names, or the caller's own where it names none. */
final class WhoseTenant {

    private WhoseTenant() {}

    /** What cannot be a tenant's id is no tenant's. */
    static TenantId of(Caller caller, @Nullable String named) {
        if (named == null) {
            return caller.requireTenant();
        }
        if (!Names.isWellFormed(named)) {
            throw HotUpdateException.notFound("tenant");
        }
        return new TenantId(named);
    }
}
