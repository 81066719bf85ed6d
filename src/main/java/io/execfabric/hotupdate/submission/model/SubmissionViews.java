package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.ReviewStatement;
import io.execfabric.hotupdate.submission.ReviewerComment;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionFacts.Folder;
import io.execfabric.hotupdate.submission.SubmissionFacts.Round;
import io.execfabric.hotupdate.submission.SubmissionFacts.Submitted;
import io.execfabric.hotupdate.submission.SubmissionFacts.Wish;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the aggregate to what others get to see of it. */
public final class SubmissionViews {

    private SubmissionViews() {}

    /** As a list or an answer to a change shows it, without comments on lines. */
    public static SubmissionView view(Submission submission) {
        return view(submission, List.of(), null, null);
    }

    public static SubmissionView view(
            Submission submission,
            List<Finding> notes,
            @Nullable List<ReviewerComment> comments,
            @Nullable List<ReviewStatement> reviews) {
        FolderFacts folder = submission.folder();
        List<Finding> findings =
                Stream.concat(submission.findings().stream(), notes.stream()).toList();
        return new SubmissionView(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                folder.language(),
                folder.entry(),
                submission.status(),
                submission.status().step(),
                submission.digest(),
                folder.risk(),
                findings,
                submission.requested().resolve(folder.risk()),
                submission.scenario(),
                submission.note(),
                submission.answersOfVersion(),
                submission.round(),
                folder.name(),
                folder.description(),
                submission.submittedBy(),
                submission.submittedAt(),
                submission.updatedAt(),
                submission.history(),
                comments,
                reviews);
    }

    public static SubmissionFacts facts(Submission submission) {
        FolderFacts folder = submission.folder();
        return new SubmissionFacts(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                submission.status(),
                new Round(submission.round(), submission.digest(), submission.findings()),
                new Wish(
                        submission.scenario(),
                        submission.note(),
                        submission.requested(),
                        submission.answersOfVersion()),
                new Folder(
                        folder.language(),
                        folder.entry(),
                        folder.risk(),
                        folder.name(),
                        folder.description(),
                        folder.inputSchema(),
                        folder.readme(),
                        folder.limits()),
                new Submitted(submission.submittedBy(), submission.submittedAt(), submission.updatedAt()));
    }
}
