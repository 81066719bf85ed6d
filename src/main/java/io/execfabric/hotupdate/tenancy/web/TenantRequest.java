package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.people.NewTenant;
import org.jspecify.annotations.Nullable;

/** A tenant to be, as it comes in: anything may be missing or wrong. */
record TenantRequest(@Nullable String id, @Nullable String name) {

    static final TenantRequest EMPTY = new TenantRequest(null, null);

    NewTenant wanted() {
        return NewTenant.of(id, name);
    }
}
