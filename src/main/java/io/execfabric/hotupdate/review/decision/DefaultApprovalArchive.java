package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovalArchive;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Service;

@Service
class DefaultApprovalArchive implements ApprovalArchive {

    private final Submissions submissions;
    private final ReviewRecords records;

    DefaultApprovalArchive(Submissions submissions, ReviewRecords records) {
        this.submissions = submissions;
        this.records = records;
    }

    @Override
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
