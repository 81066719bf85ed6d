package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Asked;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for, among those that the caller may read; what is null matches all.
 *
 * @param tenant the tenant's own entries; somebody of a tenant who names another one finds nothing
 * @param written when
 * @param subject id of what it is about
 */
public record AuditCriteria(
        @Nullable TenantId tenant,
        TimeSpan written,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject) {

    public AuditCriteria {
        actor = Asked.text(actor);
        action = Asked.text(action);
        subject = Asked.text(subject);
    }
}
