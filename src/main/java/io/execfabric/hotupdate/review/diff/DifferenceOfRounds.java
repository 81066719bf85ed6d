package io.execfabric.hotupdate.review.diff;

import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.review.diff.PackageComparison.Side;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.PackageRound;
import io.execfabric.hotupdate.submission.Submissions;
import org.springframework.stereotype.Component;

/** Compares the packages of two rounds of one submission. */
@Component
public class DifferenceOfRounds {

    private final Submissions submissions;
    private final PackageComparison comparison;

    public DifferenceOfRounds(Submissions submissions, PackageComparison comparison) {
        this.submissions = submissions;
        this.comparison = comparison;
    }

    /** 404 when there was no such round. */
    public RoundDiff of(String submissionId, int from, int to) {
        Digest before = digest(submissionId, from);
        Digest after = digest(submissionId, to);
        return new RoundDiff(
                from,
                to,
                before,
                after,
                comparison.between(new Side("round-" + from, before), new Side("round-" + to, after)));
    }

    private Digest digest(String submissionId, int number) {
        return submissions.rounds(submissionId).stream()
                .filter(round -> round.round() == number)
                .map(PackageRound::digest)
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("round"));
    }
}
