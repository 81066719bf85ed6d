package io.execfabric.hotupdate.review.comment;

import io.execfabric.hotupdate.review.diff.LineMatching;
import io.execfabric.hotupdate.review.model.ReviewComment;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.model.ReviewVote;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.ReviewStatement;
import io.execfabric.hotupdate.submission.ReviewerComment;
import io.execfabric.hotupdate.submission.ReviewerComments;
import io.execfabric.hotupdate.submission.Submissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kept comments, each with the line of the present package that its line has become. */
@Service
class RecordedReviewerComments implements ReviewerComments {

    private final ReviewRecords records;
    private final Submissions submissions;
    private final LineComments lines;

    RecordedReviewerComments(ReviewRecords records, Submissions submissions, LineComments lines) {
        this.records = records;
        this.submissions = submissions;
        this.lines = lines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewStatement> statements(TenantId tenant, String submissionId) {
        return records.votes(tenant, submissionId).stream()
                .map(ReviewVote::asHistory)
                .map(vote -> new ReviewStatement(
                        vote.round(), vote.reviewer(), vote.outcome().name(), vote.comment(), vote.decidedAt()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewerComment> of(TenantId tenant, String submissionId) {
        List<ReviewComment> comments = records.comments(tenant, submissionId);
        if (comments.isEmpty()) {
            return List.of();
        }
        Whereabouts whereabouts =
                new Whereabouts(submissions.facts(submissionId).digest());
        return comments.stream()
                .map(comment -> comment.view(whereabouts.of(comment)))
                .toList();
    }

    /** Where lines of earlier packages are now; each file is compared once. */
    private final class Whereabouts {

        private final Digest present;
        private final Map<Digest, PackageLines> packages = new HashMap<>();
        private final Map<String, int[]> partners = new HashMap<>();

        Whereabouts(Digest present) {
            this.present = present;
        }

        @Nullable
        Integer of(ReviewComment comment) {
            Integer line = comment.line();
            if (line == null || comment.digest().equals(present)) {
                return line;
            }
            int[] partner = partners.computeIfAbsent(
                    comment.digest() + " " + comment.path(), key -> partners(comment.digest(), comment.path()));
            return line > partner.length || partner[line - 1] < 0 ? null : Integer.valueOf(partner[line - 1] + 1);
        }

        private int[] partners(Digest then, String path) {
            Optional<List<String>> before = linesOf(then).of(path);
            Optional<List<String>> now = linesOf(present).of(path);
            return before.isEmpty() || now.isEmpty() ? new int[0] : LineMatching.partners(before.get(), now.get());
        }

        private PackageLines linesOf(Digest digest) {
            return packages.computeIfAbsent(digest, lines::linesOf);
        }
    }
}
