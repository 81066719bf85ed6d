package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final PackageStore packages;
    private final ScanTools tools;
    private final ParallelTools parallel;
    private final ScanStore store;
    private final ProgramFolders folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultScans(
            Submissions submissions,
            PackageStore packages,
            ScanTools tools,
            ParallelTools parallel,
            ScanStore store,
            ProgramFolders folders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.packages = packages;
        this.tools = tools;
        this.parallel = parallel;
        this.store = store;
        this.folders = folders;
        this.events = events;
        this.clock = clock;
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
        try (ScanFolder folder = ScanFolder.laid(folders, contents -> fill(contents, digest))) {
            return ReportWriter.write(parallel.run(tools.all(), folder), folder);
        }
    }

    private void fill(ScanContents contents, Digest digest) {
        try {
            packages.read(packages.manifest(digest), (file, bytes) -> {
                try (InputStream content = bytes.get()) {
                    contents.add(file.path().value(), content);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
