package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.util.List;

/**
 * Whom the permission checks ask as besides the owner: some tenants of all, the next ones with each check. They stand in a
 * ring, in order of their ids, so that every tenant's turn comes.
 */
public final class Neighbours {

    /** So many at each check. */
    static final int SAMPLE = 3;

    private final Tenants tenants;
    private String after;

    /** @param after the tenant behind which the first ones stand; need not exist */
    Neighbours(Tenants tenants, String after) {
        this.tenants = tenants;
        this.after = after;
    }

    /** The next ones without {@code owner}; all others where there are not more. */
    public synchronized List<TenantId> next(TenantId owner) {
        List<TenantId> next = tenants.neighbours(owner, after, SAMPLE);
        if (!next.isEmpty()) {
            after = next.get(next.size() - 1).value();
        }
        return next;
    }
}
