package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Service;

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
    @Reading
    public SignedApproval of(Caller caller, String submissionId) {
        SubmissionFacts submission = caller.isPlatform()
                ? submissions.facts(submissionId)
                : submissions.facts(caller.requireTenant(), submissionId);
        return records.approval(submission.tenant(), submissionId, submission.round())
                .orElseThrow(() -> HotUpdateException.notFound("approval"))
                .signed();
    }
}
