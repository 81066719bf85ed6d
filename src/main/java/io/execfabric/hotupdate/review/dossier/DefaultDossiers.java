package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.review.Dossier;
import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.review.diff.DifferenceOfRounds;
import io.execfabric.hotupdate.review.diff.DifferenceToLive;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class DefaultDossiers implements Dossiers {

    private final Submissions submissions;
    private final DossierReadmes readmes;
    private final DossierWriter writer;
    private final DifferenceToLive difference;
    private final DifferenceOfRounds rounds;

    DefaultDossiers(
            Submissions submissions,
            DossierReadmes readmes,
            DossierWriter writer,
            DifferenceToLive difference,
            DifferenceOfRounds rounds) {
        this.submissions = submissions;
        this.readmes = readmes;
        this.writer = writer;
        this.difference = difference;
        this.rounds = rounds;
    }

    @Override
    public Dossier dossier(Caller caller, String submissionId) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("review.dossier"));
        }
        SubmissionFacts submission = submissions.facts(submissionId);
        return writer.write(submission, readmes.of(submission));
    }

    @Override
    @Reading
    public Optional<PackageDiff> diff(Caller caller, String submissionId) {
        return difference.of(visible(caller, submissionId));
    }

    @Override
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
