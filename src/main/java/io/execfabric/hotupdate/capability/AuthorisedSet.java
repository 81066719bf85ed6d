package io.execfabric.hotupdate.capability;

import java.util.List;

/** Who is authorised for what, looked at across all tenants; in the platform's scope alone. */
public interface AuthorisedSet {

    /** Authorisations of tenants that neither own the version nor were granted it, at most {@code limit} of them. */
    List<ForeignAuthorisation> foreign(int limit);

    /** Takes such an authorisation away; joins the caller's transaction. */
    void remove(ForeignAuthorisation found);

    /** Ids of live versions of all tenants, in order, after {@code after}. */
    List<String> liveAfter(String after, int limit);
}
