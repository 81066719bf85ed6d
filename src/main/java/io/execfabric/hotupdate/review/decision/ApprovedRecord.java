package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewVote;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what the last approving reviewer approved. */
final class ApprovedRecord {

    private ApprovedRecord() {}

    static ApprovalRecord of(DecisionContext context, Instant at) {
        SubmissionFacts submission = context.submission();
        return new ApprovalRecord(
                submission.id(),
                submission.round(),
                submission.tenant(),
                submission.scriptCode(),
                submission.folder().language(),
                submission.folder().entry(),
                submission.digest(),
                context.name(),
                context.description(),
                submission.folder().inputSchema(),
                context.risk(),
                context.decision().answers(),
                reviewers(context),
                at,
                context.base().live(),
                submission.folder().limits());
    }

    private static List<String> reviewers(DecisionContext context) {
        return Stream.concat(
                        context.votes().stream().map(ReviewVote::reviewer),
                        Stream.of(context.decision().reviewer()))
                .toList();
    }
}
