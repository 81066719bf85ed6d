package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.review.AnswersDifference;
import io.execfabric.hotupdate.review.Dossier;
import io.execfabric.hotupdate.review.Dossier.LiveVersion;
import io.execfabric.hotupdate.review.Dossier.Readme;
import io.execfabric.hotupdate.review.Dossier.Risk;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.diff.DifferenceToLive;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.model.ReviewVote;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.review.policy.RiskRules;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.submission.ReviewerComments;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dossier together. */
@Component
class DossierWriter {

    private final ReviewVerdicts verdicts;
    private final DossierFiles files;
    private final DifferenceToLive difference;
    private final ReviewRecords records;
    private final Evidences evidences;
    private final ReviewerComments comments;

    DossierWriter(
            ReviewVerdicts verdicts,
            DossierFiles files,
            DifferenceToLive difference,
            ReviewRecords records,
            Evidences evidences,
            ReviewerComments comments) {
        this.verdicts = verdicts;
        this.files = files;
        this.difference = difference;
        this.records = records;
        this.evidences = evidences;
        this.comments = comments;
    }

    @Reading
    Dossier write(SubmissionFacts submission, Readme readme) {
        Evidence evidence = evidences.of(submission);
        Verdict verdict = verdicts.of(submission);
        Integer compared = verdicts.comparedWith(submission);
        // read once: the number that a decision names and the differences belong together
        SkillVersionFacts live = difference.live(submission).orElse(null);
        return new Dossier(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                submission.wish().scenario(),
                submission.wish().note(),
                submission.submitted().by(),
                submission.submitted().at(),
                submission.round(),
                submission.status(),
                submission.digest(),
                submission.folder().language(),
                submission.folder().entry(),
                submission.folder().name(),
                submission.folder().description(),
                submission.folder().inputSchema(),
                files.of(submission.digest()),
                readme,
                live == null ? null : new LiveVersion(live.version(), live.digest()),
                compared,
                moved(submission, compared, live),
                live == null ? null : difference.between(live, submission),
                live == null ? null : AnswersDifference.between(live, submission, verdict.risk()),
                evidence.findings(),
                new Risk(submission.folder().risk(), verdict.risk(), verdict.reviewers(), verdict.reason()),
                submission.wish().requested(),
                submission.wish().requested().resolve(verdict.risk()),
                RiskRules.forbidden(verdict),
                records.votes(submission.tenant(), submission.id()).stream()
                        .map(ReviewVote::asHistory)
                        .toList(),
                comments.of(submission.tenant(), submission.id()),
                evidence.scan(),
                evidence.trialRun(),
                submission.folder().limits());
    }

    /** Before its review opens nothing has been compared yet. */
    private static boolean moved(
            SubmissionFacts submission, @Nullable Integer compared, @Nullable SkillVersionFacts live) {
        return submission.status().isUnderReview()
                && (compared == null || compared != (live == null ? 0 : live.version()));
    }
}
