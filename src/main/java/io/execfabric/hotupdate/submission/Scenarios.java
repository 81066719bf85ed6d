package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.Collection;
import java.util.Map;

/** What tenants said their scripts are for. */
public interface Scenarios {

    /** The scenario of each of {@code tenant}'s submissions by its id; what is not the tenant's is missing. */
    Map<String, String> of(TenantId tenant, Collection<String> submissionIds);
}
