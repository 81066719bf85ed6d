package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link TrialRuns} that keeps each report in the database, beside the step's other changes. */
@Service
class KeptTrialRuns implements TrialRuns {

    private final Submissions submissions;
    private final Trial trial;
    private final TrialRepository trials;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    KeptTrialRuns(
            Submissions submissions,
            Trial trial,
            TrialRepository trials,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.submissions = submissions;
        this.trial = trial;
        this.trials = trials;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tryScript(String submissionId) {
        SubmissionFacts submission = submissions.facts(submissionId);
        Instant startedAt = clock.instant();
        TrialReport report = trial.of(submission);
        keep(submission, report, startedAt);
        events.publishEvent(new Audited(
                submission.tenant(),
                Audited.PLATFORM,
                "TRIED",
                "submission",
                submissionId,
                summary(submission, report)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrialReport> report(TenantId tenant, Digest digest) {
        return trials.findByTenantIdAndDigest(tenant.value(), digest.value()).map(StoredTrial::report);
    }

    private void keep(SubmissionFacts submission, TrialReport report, Instant startedAt) {
        Instant finishedAt = clock.instant();
        trials.findByTenantIdAndDigest(
                        submission.tenant().value(), submission.digest().value())
                .ifPresentOrElse(
                        stored -> stored.replaceBy(submission.id(), report, startedAt, finishedAt),
                        () -> trials.save(new StoredTrial(ids.next(), submission, report, startedAt, finishedAt)));
    }

    private static String summary(SubmissionFacts submission, TrialReport report) {
        TrialResult candidate = report.candidate();
        String end = switch (candidate.outcome()) {
            case EXITED -> "exit code " + candidate.exitCode();
            case TIMED_OUT -> "cut for its time";
            case NOT_RUN -> "not run";
        };
        String compared = report.liveVersion() == null
                ? "nothing live to compare with"
                : report.differences().size() + " difference(s) to live version " + report.liveVersion();
        return "Trial run of round " + submission.round() + ": " + end + ", " + compared + ".";
    }
}
