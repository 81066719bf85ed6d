package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.people.NewTenant;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant to be, as it comes in: anything may be missing or wrong. */
record TenantRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name) {

    static final TenantRequest EMPTY = new TenantRequest(null, null);

    NewTenant wanted() {
        return NewTenant.of(id, name);
    }
}
