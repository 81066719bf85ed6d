package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands out dossiers to the platform's people, and differences to the submitting tenant as well. */
@Service
public class DossierDesk {

    private final Submissions submissions;
    private final DossierWriter writer;
    private final DifferenceToLive difference;
    private final DifferenceOfRounds rounds;

    DossierDesk(Submissions submissions, DossierWriter writer, DifferenceToLive difference, DifferenceOfRounds rounds) {
        this.submissions = submissions;
        this.writer = writer;
        this.difference = difference;
        this.rounds = rounds;
    }

    /**
     * The whole dossier. 403 for everybody but reviewers and platform admins; 404 when there is no such submission. In no
     * transaction: a README may take a while.
     */
    public Dossier dossier(Caller caller, String submissionId) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "The dossier is for reviewers.");
        }
        SubmissionFacts submission = submissions.facts(submissionId);
        return writer.write(submission, writer.readme(submission));
    }

    /** The difference to the live version; empty when nothing is live. 404 for another tenant's submission. */
    @Reading
    public Optional<PackageDiff> diff(Caller caller, String submissionId) {
        return difference.of(visible(caller, submissionId));
    }

    /**
     * The difference between two rounds' packages.
     *
     * @param to null for the present round
     */
    @Reading
    public RoundDiff diff(Caller caller, String submissionId, int from, @Nullable Integer to) {
        SubmissionFacts submission = visible(caller, submissionId);
        return rounds.of(submissionId, from, to == null ? submission.round() : to);
    }

    private SubmissionFacts visible(Caller caller, String submissionId) {
        return caller.isPlatform()
                ? submissions.facts(submissionId)
                : submissions.facts(caller.requireTenant(), submissionId);
    }
}
