package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the signed approvals of submissions, to the submitting tenant and to the platform's people. */
@Service
public class ApprovalArchive {

    private final Submissions submissions;
    private final ReviewRecords records;

    ApprovalArchive(Submissions submissions, ReviewRecords records) {
        this.submissions = submissions;
        this.records = records;
    }

    /** 404 for another tenant's submission, and for one that is not approved. */
    @Transactional(readOnly = true)
    public SignedApproval of(Caller caller, String submissionId) {
        SubmissionFacts submission = submissions.facts(submissionId);
        if (!caller.isPlatform() && !submission.tenant().equals(caller.tenant())) {
            throw HotUpdateException.notFound("submission");
        }
        return records.approval(submission.tenant(), submissionId, submission.round())
                .orElseThrow(() -> HotUpdateException.notFound("approval"))
                .signed();
    }
}
