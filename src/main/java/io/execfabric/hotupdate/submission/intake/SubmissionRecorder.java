package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageReplaced;
import io.execfabric.hotupdate.submission.SubmissionReceived;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.SubmissionWithdrawn;
import io.execfabric.hotupdate.submission.check.PreparedFolder;
import io.execfabric.hotupdate.submission.model.AcceptedRequest;
import io.execfabric.hotupdate.submission.model.ReceivedPackage;
import io.execfabric.hotupdate.submission.model.Submission;
import io.execfabric.hotupdate.submission.model.SubmissionRepository;
import io.execfabric.hotupdate.submission.model.SubmissionViews;
import io.execfabric.hotupdate.submission.store.DatabasePackageStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The intake's transactions: each keeps a change together with what it announces, so that both happen or neither. */
@Component
@Transactional
class SubmissionRecorder {

    private static final String SUBJECT = "submission";

    private final SubmissionRepository submissions;
    private final DatabasePackageStore packages;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    SubmissionRecorder(
            SubmissionRepository submissions,
            DatabasePackageStore packages,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.submissions = submissions;
        this.packages = packages;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    SubmissionView record(String by, AcceptedRequest request, PreparedFolder folder) {
        packages.keep(folder.digest(), folder.files());
        ReceivedPackage received = folder.received(by, clock.instant());
        Submission submission = submissions.saveAndFlush(new Submission(ids.next(), request, received));
        audit(submission, by, "SUBMITTED", "Submitted " + request.scriptCode() + ", " + folder.digest());
        events.publishEvent(new SubmissionReceived(
                submission.id(), request.tenant(), request.scriptCode().value(), received.needsFix()));
        return SubmissionViews.view(submission);
    }

    /** A wish for other answers of what is live; the package stays where it is. */
    SubmissionView recordAnswers(String by, AnswersWish wish) {
        TenantId tenant = wish.tenant();
        Submission stored = find(tenant, wish.live().submissionId());
        ReceivedPackage same =
                new ReceivedPackage(wish.live().digest(), wish.facts(stored.folder()), List.of(), by, clock.instant());
        Submission submission = submissions.saveAndFlush(Submission.ofAnswers(
                ids.next(), wish.request(stored.scenario()), same, wish.live().version()));
        audit(submission, by, "ANSWERS_CHANGE_REQUESTED", wish.summary());
        events.publishEvent(new SubmissionReceived(
                submission.id(), tenant, submission.scriptCode().value(), false));
        return SubmissionViews.view(submission);
    }

    /** What was asked for with the submission that waits for a fix; refused early, before anything is unpacked. */
    @Transactional(readOnly = true)
    AcceptedRequest requestToFix(TenantId tenant, String id) {
        Submission submission = find(tenant, id);
        if (submission.status() != SubmissionStatus.NEEDS_FIX) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("submission.no-fix", submission.status()));
        }
        return new AcceptedRequest(
                tenant, submission.scriptCode(), submission.scenario(), submission.note(), submission.requested());
    }

    SubmissionView replace(String by, TenantId tenant, String id, PreparedFolder folder) {
        Submission submission = held(tenant, id);
        packages.keep(folder.digest(), folder.files());
        ReceivedPackage received = folder.received(by, clock.instant());
        submission.replacePackage(received);
        submissions.saveAndFlush(submission);
        audit(submission, by, "FIXED", "Round " + submission.round() + ", " + folder.digest());
        if (!received.needsFix()) {
            events.publishEvent(new PackageReplaced(submission.id(), submission.round(), by));
        }
        return SubmissionViews.view(submission);
    }

    SubmissionView withdraw(String by, TenantId tenant, String id, String reason) {
        Submission submission = held(tenant, id);
        submission.withdraw(clock.instant(), by, reason);
        submissions.saveAndFlush(submission);
        audit(submission, by, "WITHDRAWN", reason);
        events.publishEvent(new SubmissionWithdrawn(submission.id(), reason, by));
        return SubmissionViews.view(submission);
    }

    void recordRefusal(String by, TenantId tenant, List<Finding> findings) {
        String codes = findings.stream()
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(", "));
        events.publishEvent(new Audited(tenant, by, "SUBMISSION_REFUSED", SUBJECT, "none", "Not accepted: " + codes));
    }

    private void audit(Submission submission, String by, String action, String detail) {
        events.publishEvent(new Audited(submission.tenant(), by, action, SUBJECT, submission.id(), detail));
    }

    /** Whoever else moves it is waited for, so that the answer is about how they left it. */
    private Submission held(TenantId tenant, String id) {
        return submissions.hold(tenant.value(), id).orElseThrow(() -> HotUpdateException.notFound(SUBJECT));
    }

    private Submission find(TenantId tenant, String id) {
        return submissions
                .findByTenantIdAndId(tenant.value(), id)
                .orElseThrow(() -> HotUpdateException.notFound(SUBJECT));
    }
}
