package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Optional;

/** Trial runs inform a reviewer; none of them ever decides anything. */
public interface TrialRuns {

    /**
     * Tries the package under review, and the tenant's live version of the same script where there is one, with the same
     * input, each for at most five seconds, and keeps what was seen. A script that fails, or a host that cannot isolate one,
     * is something to report, never an exception.
     */
    void tryScript(String submissionId);

    /** The report of these bytes in this tenant; empty as long as they were not tried. */
    Optional<TrialReport> report(TenantId tenant, Digest digest);
}
