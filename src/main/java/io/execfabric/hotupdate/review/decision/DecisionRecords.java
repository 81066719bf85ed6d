package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.review.comment.LineComments;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewComment;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.model.ReviewVote;
import io.execfabric.hotupdate.review.model.StoredApproval;
import io.execfabric.hotupdate.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the vote with its comments, and signs the approval when it was the last one needed. */
@Component
class DecisionRecords {

    private final ReviewRecords records;
    private final LineComments lineComments;
    private final Approvals approvals;
    private final Ids ids;

    DecisionRecords(ReviewRecords records, LineComments lineComments, Approvals approvals, Ids ids) {
        this.records = records;
        this.lineComments = lineComments;
        this.approvals = approvals;
        this.ids = ids;
    }

    /** Comments are looked at before anything is written. */
    void keep(DecisionContext context, Instant now) {
        List<ReviewComment> comments = lineComments.of(context, now);
        records.add(new ReviewVote(ids.next(), context, now));
        comments.forEach(records::add);
        if (context.completesReview()) {
            ApprovalRecord approved = ApprovedRecord.of(context, now);
            records.add(new StoredApproval(approved, approvals.sign(approved)));
        }
    }
}
