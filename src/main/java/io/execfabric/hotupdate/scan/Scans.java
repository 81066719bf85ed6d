package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Optional;

/** The static checks of packages; they inform a reviewer and decide nothing. */
public interface Scans {

    /**
     * Runs all tools on the package under review, within a few seconds in all, and keeps the report. A tool that is missing,
     * fails or hangs is something to report, never an exception.
     */
    void scan(String submissionId);

    /** The newest report of these bytes in this tenant; empty as long as they were not scanned. */
    Optional<ScanReport> report(TenantId tenant, Digest digest);
}
