package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/** The tenants of this platform; the identity tables hold them. */
public interface Tenants {

    /** All customers' tenants, without the canary, in order of id. */
    List<TenantId> all();

    boolean exists(TenantId tenant);

    /** Users of {@code tenant} who have {@code role}, in order of id. */
    List<String> usersWith(TenantId tenant, Role role);
}
