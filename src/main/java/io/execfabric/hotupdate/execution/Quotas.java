package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;

/** What tenants may ask for at most: read by the tenant's admins, changed by platform admins alone. */
public interface Quotas {

    /** 404 for somebody else's tenant, and for none. */
    QuotaView of(Caller caller, TenantId tenant);

    /** Holds from the next request on; on other nodes within two seconds. */
    QuotaView change(Caller caller, TenantId tenant, NewQuota wanted, Reason reason);
}
