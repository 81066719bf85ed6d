package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Scans} over the sandbox and the database; joins the step's transaction. */
@Service
@Transactional
class DefaultScans implements Scans {

    private final Submissions submissions;
    private final PackageScan packages;
    private final ScanStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultScans(
            Submissions submissions,
            PackageScan packages,
            ScanStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.packages = packages;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void scan(String submissionId) {
        SubmissionFacts submission = submissions.facts(submissionId);
        Instant startedAt = clock.instant();
        ScanReport report = packages.scan(submission.digest());
        store.keep(submission, startedAt, report);
        events.publishEvent(new Audited(
                submission.tenant(),
                Audited.PLATFORM,
                "SCANNED",
                "submission",
                submissionId,
                "Static checks of round " + submission.round() + ": "
                        + report.findings().size() + " finding(s)."));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ScanReport> report(TenantId tenant, Digest digest) {
        return store.newest(tenant, digest);
    }
}
