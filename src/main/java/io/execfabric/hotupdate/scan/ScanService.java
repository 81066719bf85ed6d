package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** {@link Scans} over the sandbox and the database; joins the step's transaction. */
@Service
@Transactional
class ScanService implements Scans {

    private final Submissions submissions;
    private final PackageStore packages;
    private final ScanTools tools;
    private final ParallelTools parallel;
    private final ScanStore store;
    private final Path scratch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScanService(
            Submissions submissions,
            PackageStore packages,
            ScanTools tools,
            ParallelTools parallel,
            ScanStore store,
            HotUpdateProperties places,
            ApplicationEventPublisher events,
            Clock clock)
            throws IOException {
        this.submissions = submissions;
        this.packages = packages;
        this.tools = tools;
        this.parallel = parallel;
        this.store = store;
        this.scratch = places.scratch().resolve("scans");
        this.events = events;
        this.clock = clock;
        // what a killed server was looking at
        FileSystemUtils.deleteRecursively(scratch);
    }

    @Override
    public void scan(String submissionId) {
        SubmissionFacts submission = submissions.facts(submissionId);
        Instant startedAt = clock.instant();
        ScanReport report = scan(submission.digest());
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

    private ScanReport scan(Digest digest) {
        try (ScanFolder folder = ScanFolder.below(scratch)) {
            for (PackageFile file : packages.manifest(digest)) {
                try (InputStream content = packages.open(file.digest())) {
                    folder.add(file.path().value(), content);
                }
            }
            return ReportWriter.write(parallel.run(tools.all(), folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
