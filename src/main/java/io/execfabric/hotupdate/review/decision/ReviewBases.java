package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.review.model.ReviewBase;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.trial.TrialRuns;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a submission's approval replaces, and whether its checks and its reviewers looked at that. */
@Component
class ReviewBases {

    private final Capabilities capabilities;
    private final TrialRuns trials;
    private final Submissions submissions;
    private final ReviewTasks tasks;
    private final ReviewVerdicts verdicts;

    ReviewBases(
            Capabilities capabilities,
            TrialRuns trials,
            Submissions submissions,
            ReviewTasks tasks,
            ReviewVerdicts verdicts) {
        this.capabilities = capabilities;
        this.trials = trials;
        this.submissions = submissions;
        this.tasks = tasks;
        this.verdicts = verdicts;
    }

    /** For a decision: what it says stays so until the caller's transaction ends, as far as other decisions go. */
    ReviewBase held(SubmissionFacts submission) {
        String onItsWay = submissions.onTheirWay(submission.tenant(), submission.scriptCode()).stream()
                .filter(tasks::goesOnByItself)
                .findFirst()
                .orElse(null);
        ReplacedVersion live = live(submission).map(ReviewBases::replaced).orElse(ReplacedVersion.NOTHING);
        return new ReviewBase(verdicts.comparedWith(submission), live, onItsWay);
    }

    /** The number of the live version that the trial run, which has just been, compared with; 0 for none. */
    int comparedWith(SubmissionFacts submission) {
        return trials.report(submission.tenant(), submission.digest())
                .map(report -> Objects.requireNonNullElse(report.liveVersion(), 0))
                .orElseGet(
                        () -> live(submission).map(SkillVersionFacts::version).orElse(0));
    }

    private Optional<SkillVersionFacts> live(SubmissionFacts submission) {
        return capabilities
                .liveVersion(submission.tenant(), submission.scriptCode())
                .filter(SkillVersionFacts::isOwn);
    }

    private static ReplacedVersion replaced(SkillVersionFacts live) {
        return new ReplacedVersion(live.version(), live.digest());
    }
}
