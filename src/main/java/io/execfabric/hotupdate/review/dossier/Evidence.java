package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.review.Dossier.FindingView;
import io.execfabric.hotupdate.scan.ScanReport;
import io.execfabric.hotupdate.trial.TrialReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What machines saw in a package: all findings together, the gravest first, and both reports as they are. */
record Evidence(
        List<FindingView> findings,
        @Nullable ScanReport scan,
        @Nullable TrialReport trialRun) {}
