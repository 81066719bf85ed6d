package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageRound;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionMoved;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.submission.check.FolderCheck;
import io.execfabric.hotupdate.submission.check.SubmissionProperties;
import io.execfabric.hotupdate.submission.model.ReceivedPackage;
import io.execfabric.hotupdate.submission.model.Submission;
import io.execfabric.hotupdate.submission.model.SubmissionRepository;
import io.execfabric.hotupdate.submission.model.SubmissionViews;
import io.execfabric.hotupdate.submission.store.DatabasePackageStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@link Submissions} over the aggregate; joins the step's transaction. Changes are written at once, not at the commit: the
 * engine writes its own rows in between, and a tenant's request takes the same locks in the order submission, then engine.
 */
@Service
@Transactional
class DefaultSubmissions implements Submissions {

    /** From the first reviewer's desk to the live pointer. */
    private static final Set<SubmissionStatus> REVIEWED = Arrays.stream(SubmissionStatus.values())
            .filter(status -> status.isOnItsWay() || status.isUnderReview())
            .collect(Collectors.toUnmodifiableSet());

    private final SubmissionRepository submissions;
    private final FolderCheck folderCheck;
    private final DatabasePackageStore packages;
    private final SubmissionProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultSubmissions(
            SubmissionRepository submissions,
            FolderCheck folderCheck,
            DatabasePackageStore packages,
            SubmissionProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.folderCheck = folderCheck;
        this.packages = packages;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Reading
    public SubmissionFacts facts(String submissionId) {
        return SubmissionViews.facts(find(submissionId));
    }

    @Override
    @Reading
    public SubmissionFacts facts(TenantId tenant, String submissionId) {
        return submissions
                .findByTenantIdAndId(tenant.value(), submissionId)
                .map(SubmissionViews::facts)
                .orElseThrow(() -> HotUpdateException.notFound("submission"));
    }

    @Override
    public void hold(String submissionId) {
        held(submissionId);
    }

    @Override
    public boolean checkFolder(String submissionId) {
        Submission submission = find(submissionId);
        List<Finding> findings = new ArrayList<>(ofUnpacking(submission));
        findings.addAll(folderCheck
                .check(
                        packages.folder(submission.digest()),
                        submission.tenant(),
                        submission.scriptCode().value())
                .findings());
        submission.keepFindings(findings, clock.instant());
        submissions.flush();
        audit(
                submission,
                "CHECKED",
                "Folder check of round " + submission.round() + ": " + findings.size() + " finding(s).");
        return !ReceivedPackage.needsFix(findings);
    }

    /** What was told when the upload was unpacked cannot be seen in the stored bytes any more. */
    private static List<Finding> ofUnpacking(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.FILES_IGNORED)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void bindToTenant(String submissionId, String processTenant) {
        Submission submission = find(submissionId);
        if (!submission.tenant().value().equals(processTenant)) {
            throw new HotUpdateException(ErrorCode.TENANT_FORBIDDEN, Wording.of("submission.other-tenant"));
        }
        packages.verifyPackage(submission.digest());
    }

    @Override
    public void moveTo(String submissionId, SubmissionStatus next, String actor, String detail) {
        Submission submission = held(submissionId);
        boolean moves = submission.status() != next;
        submission.moveTo(next, clock.instant(), actor, detail);
        submissions.flush();
        if (moves) {
            events.publishEvent(new Audited(
                    submission.tenant(), actor, "SUBMISSION_" + next.name(), "submission", submissionId, detail));
            tellMoved(submission);
        }
    }

    private void tellMoved(Submission submission) {
        events.publishEvent(new SubmissionMoved(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                submission.status(),
                submission.submittedBy()));
    }

    @Override
    public List<String> onTheirWay(TenantId tenant, ScriptCode code) {
        return submissions.hold(tenant.value(), code.value(), REVIEWED).stream()
                .filter(submission -> submission.status().isOnItsWay())
                .map(Submission::id)
                .toList();
    }

    @Override
    public void reviewAgain(String submissionId, SubmissionStatus next, String actor, String why) {
        Submission submission = held(submissionId);
        submission.reviewAgain(next, clock.instant(), actor, why);
        submissions.flush();
        audit(submission, "REVIEW_AGAIN", why);
        tellMoved(submission);
    }

    @Override
    @Reading
    public List<PackageRound> rounds(String submissionId) {
        return find(submissionId).rounds();
    }

    @Override
    public Instant fixDeadline() {
        return clock.instant().plus(properties.fixTime());
    }

    private void audit(Submission submission, String action, String detail) {
        events.publishEvent(
                new Audited(submission.tenant(), Audited.PLATFORM, action, "submission", submission.id(), detail));
    }

    private Submission held(String submissionId) {
        return submissions.hold(submissionId).orElseThrow(() -> HotUpdateException.notFound("submission"));
    }

    private Submission find(String submissionId) {
        return submissions.findById(submissionId).orElseThrow(() -> HotUpdateException.notFound("submission"));
    }
}
