package io.execfabric.hotupdate.review.diff;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.diff.PackageComparison.Side;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a submission's package with the tenant's live version of the same script. */
@Component
public class DifferenceToLive {

    private final Capabilities capabilities;
    private final PackageComparison comparison;

    public DifferenceToLive(Capabilities capabilities, PackageComparison comparison) {
        this.capabilities = capabilities;
        this.comparison = comparison;
    }

    /** The live version that an approval would replace; empty when nothing is live under this code. */
    public Optional<SkillVersionFacts> live(SubmissionFacts submission) {
        return capabilities
                .liveVersion(submission.tenant(), submission.scriptCode())
                .filter(SkillVersionFacts::isOwn);
    }

    /** Likewise empty. */
    public Optional<PackageDiff> of(SubmissionFacts submission) {
        return live(submission).map(live -> between(live, submission));
    }

    public PackageDiff between(SkillVersionFacts live, SubmissionFacts submission) {
        Side submitted = new Side("submitted", submission.digest());
        return new PackageDiff(
                live.version(), live.digest(), comparison.between(new Side("live", live.digest()), submitted));
    }
}
