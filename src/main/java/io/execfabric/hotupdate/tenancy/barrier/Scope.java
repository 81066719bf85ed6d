package io.execfabric.hotupdate.tenancy.barrier;

import io.execfabric.hotupdate.shared.TenantId;

/**
 * Whose rows are in sight.
 *
 * @param name what Hibernate compares the tenant column with; no tenant id can look like one of the two fixed names
 */
record Scope(String name) {

    /** All rows. */
    static final Scope PLATFORM = new Scope("#platform");

    /** No row: no tenant can bear this name. */
    static final Scope NOBODY = new Scope("#nobody");

    static Scope of(TenantId tenant) {
        return new Scope(tenant.value());
    }
}
