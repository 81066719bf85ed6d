package io.execfabric.hotupdate.web.page;

import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.submission.SubmissionView;
import java.util.List;

/**
 * What a tenant's person finds on the start page.
 *
 * @param toFix submissions that wait for this caller's fix
 * @param toConfirm runs that wait for this caller's yes or no
 * @param onTheWay submissions that others work on
 * @param wentLive what became available lately
 * @param lastRuns the newest runs, those that still run among them
 */
record HomeView(
        List<SubmissionView> toFix,
        List<ExecutionView> toConfirm,
        List<SubmissionView> onTheWay,
        List<SubmissionView> wentLive,
        List<ExecutionView> lastRuns) {

    public boolean nothingWaits() {
        return toFix.isEmpty() && toConfirm.isEmpty();
    }

    /** Whether nothing ever happened here. */
    public boolean isNew() {
        return nothingWaits() && onTheWay.isEmpty() && wentLive.isEmpty() && lastRuns.isEmpty();
    }
}
