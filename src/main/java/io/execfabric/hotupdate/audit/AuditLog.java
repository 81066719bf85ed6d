package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;

/** Reads the trail: a tenant's admins its own entries, the platform's admins all. */
public interface AuditLog {

    /**
     * Newest first.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN for others than admins, BAD_REQUEST for a cursor
     *     that no answer gave
     */
    ItemList<AuditEntry> list(Caller caller, AuditCriteria filter, PageRequest page);
}
