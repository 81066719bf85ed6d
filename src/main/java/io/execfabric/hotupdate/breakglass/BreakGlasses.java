package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emergency access of platform admins to tenants. A person alone may have it: never an AI's token or an agent's. */
public interface BreakGlasses {

    /**
     * Opens the access, tells the tenant's admins, and writes it into the tenant's audit trail.
     *
     * @param password the caller's own, once more
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN for others than platform admins and for a wrong
     *     password, PERSON_REQUIRED for tokens of AI and agents, NOT_FOUND without such a tenant, WRONG_STATE when the caller
     *     has an open one already
     */
    BreakGlassView open(Caller caller, BreakGlassOrder order, @Nullable String password);

    /** Ends an open access, the caller's own or another admin's; 409 when it has ended. */
    BreakGlassView close(Caller caller, String id);

    /** Newest first: a platform admin sees all, a tenant's admin those to the own tenant. */
    ItemList<BreakGlassView> list(Caller caller, PageRequest page);

    /** Those that are open right now to the caller's tenant; for a platform admin, the own one. */
    List<BreakGlassView> standing(Caller caller);

    /** The caller's own open access; 404 for any other. */
    BreakGlassView mine(Caller caller, String id);

    /**
     * Who {@code caller} is in the tenant for this one request. Writes the use into the tenant's audit trail before anything
     * is done with it; 404 unless the access is the caller's own and open.
     *
     * @param what is about to be done, one sentence for the tenant
     */
    Caller use(Caller caller, String id, String what);

    /** Whether the access by which {@code caller} is in a tenant is still open. */
    boolean isOpenFor(Caller caller);
}
