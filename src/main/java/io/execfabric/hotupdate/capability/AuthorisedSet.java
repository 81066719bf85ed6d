package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/** Who is authorised for what, looked at across all tenants; in the platform's scope alone. */
public interface AuthorisedSet {

    /** Authorisations of tenants that neither own the version nor were granted it, at most {@code limit} of them. */
    List<ForeignAuthorisation> foreign(int limit);

    /** Takes such an authorisation away, unless it has gone by now; joins the caller's transaction. */
    boolean remove(ForeignAuthorisation found);

    /** Ids of live versions of all tenants, in order, after {@code after}. */
    List<String> liveAfter(String after, int limit);

    /** The same of the tenant's own. */
    List<String> liveOf(TenantId tenant, String after, int limit);

    /** The same of the public area's that the tenant was granted. */
    List<String> liveGrantedTo(TenantId tenant, String after, int limit);

    /** How many versions of all tenants are live. */
    long live();

    /** How many are live that the tenant owns or was granted. */
    long liveWith(TenantId tenant);
}
