package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditFilter;
import org.jspecify.annotations.Nullable;

/** The filter as an address or a form has it. */
record AuditQuery(
        @Nullable String tenant,
        @Nullable String from,
        @Nullable String until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject) {

    AuditFilter filter() {
        return new AuditFilter(tenant, AuditFilter.time(from), AuditFilter.time(until), actor, action, subject);
    }
}
