package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.review.Dossier.FindingView;
import io.execfabric.hotupdate.review.Dossier.Readme;
import io.execfabric.hotupdate.review.Dossier.Risk;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.submission.ReviewerComments;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.trial.TrialRuns;
import org.springframework.stereotype.Component;

/** Puts a dossier together. */
@Component
class DossierWriter {

    private final ReviewPolicy policy;
    private final DossierFiles files;
    private final DifferenceToLive difference;
    private final ReviewRecords records;
    private final ReadmeRenderer readmes;
    private final ReviewerComments comments;
    private final TrialRuns trials;

    DossierWriter(
            ReviewPolicy policy,
            DossierFiles files,
            DifferenceToLive difference,
            ReviewRecords records,
            ReadmeRenderer readmes,
            ReviewerComments comments,
            TrialRuns trials) {
        this.policy = policy;
        this.files = files;
        this.difference = difference;
        this.records = records;
        this.readmes = readmes;
        this.comments = comments;
        this.trials = trials;
    }

    Dossier write(SubmissionFacts submission) {
        Verdict verdict = policy.judge(PolicyInputs.of(submission));
        return new Dossier(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                submission.scenario(),
                submission.note(),
                submission.submittedBy(),
                submission.submittedAt(),
                submission.round(),
                submission.status(),
                submission.digest(),
                submission.language(),
                submission.entry(),
                submission.name(),
                submission.description(),
                submission.inputSchema(),
                files.of(submission.digest()),
                new Readme(readmes.html(submission.readme()), readmes.headings(submission.readme())),
                difference.of(submission).orElse(null),
                submission.findings().stream().map(FindingView::of).toList(),
                new Risk(submission.risk(), verdict.risk(), verdict.reviewers(), verdict.reason()),
                submission.requested(),
                submission.requested().resolve(verdict.risk()),
                RiskRules.forbidden(verdict.risk(), verdict.reviewers()),
                records.votes(submission.tenant(), submission.id()).stream()
                        .map(ReviewVote::asHistory)
                        .toList(),
                comments.of(submission.tenant(), submission.id()),
                trials.report(submission.tenant(), submission.digest()).orElse(null));
    }
}
