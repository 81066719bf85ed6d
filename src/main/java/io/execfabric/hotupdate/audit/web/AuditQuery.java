package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditCriteria;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter as an address or a form has it. */
record AuditQuery(
        @Nullable String tenant,

        @Parameter(description = "Only what happened at this time or later") @Nullable
        String from,

        @Nullable String until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject) {

    AuditCriteria filter() {
        return new AuditCriteria(tenant, AuditCriteria.time(from), AuditCriteria.time(until), actor, action, subject);
    }
}
