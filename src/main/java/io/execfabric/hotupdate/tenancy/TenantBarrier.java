package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.function.Supplier;

/**
 * The database's tenant barrier. Each Hibernate session sees the rows of one tenant, decided when its transaction begins:
 * a tenant caller's session sees the own tenant; a platform caller's sees all; work without a caller (jobs, queue, start)
 * sees nothing unless it names its scope here. A scope changed inside an open transaction would silently be ignored, so
 * both of the first methods refuse to be called inside a transaction of another scope (IllegalStateException).
 */
public interface TenantBarrier {

    /** Runs {@code work}, which opens its own transactions, with all tenants' rows in sight. */
    <T> T asPlatform(Supplier<T> work);

    /** Runs {@code work}, which opens its own transactions, with the rows of {@code tenant} alone in sight. */
    <T> T asTenant(TenantId tenant, Supplier<T> work);

    /**
     * Runs {@code work} in the open transaction of the platform's scope, which stays: who names another scope in there reads in
     * this transaction, with all rows in sight. For the permission checks alone, whose questions have to be answered right
     * without this barrier, too (ADR 1).
     */
    <T> T past(Supplier<T> work);
}
