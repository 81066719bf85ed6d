package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.function.Supplier;

/**
 * The database's tenant barrier. Each Hibernate session sees the rows of one tenant, decided when its transaction begins:
 * a tenant caller's session sees the own tenant; a platform caller's sees all; work without a caller (jobs, queue, start)
 * sees nothing unless it names its scope here. A scope changed inside an open transaction would silently be ignored, so
 * both methods refuse to be called inside a transaction of another scope (IllegalStateException).
 */
public interface TenantBarrier {

    /** Runs {@code work}, which opens its own transactions, with all tenants' rows in sight. */
    <T> T asPlatform(Supplier<T> work);

    /** Runs {@code work}, which opens its own transactions, with the rows of {@code tenant} alone in sight. */
    <T> T asTenant(TenantId tenant, Supplier<T> work);
}
