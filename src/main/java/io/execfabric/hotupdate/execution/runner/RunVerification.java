package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ClaimedRun.Confirmation;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The last question before each run: is what was approved what is about to run, may it still run, and are these the
 * arguments that were accepted? Every refusal says why.
 */
@Component
public class RunVerification {

    private final AvailabilityPolicy policy;
    private final Approvals approvals;
    private final Releases releases;

    private final ProgramFolders programs;

    RunVerification(AvailabilityPolicy policy, Approvals approvals, Releases releases, ProgramFolders programs) {
        this.policy = policy;
        this.approvals = approvals;
        this.releases = releases;
        this.programs = programs;
    }

    VerifiedRun verify(ClaimedRun run) {
        SkillVersionFacts version = stillAllowed(run);
        approvedIsWhatIsRegistered(approvals.verified(version.approved().approval()), version);
        if (!version.digest().equals(run.digest())) {
            throw changed(Wording.of("run.package-differs"));
        }
        argumentsAreTheAcceptedOnes(run);
        confirmedWhereNeeded(run, version);
        return new VerifiedRun(
                programs.open(folder -> releases.lay(version.approved().release(), version.digest(), folder)),
                version.approved().release().language(),
                version.digest(),
                version.offered().limits());
    }

    private SkillVersionFacts stillAllowed(ClaimedRun run) {
        Decision decision = policy.decideAccepted(run.tenant(), run.skillVersionId());
        SkillVersionFacts version = decision.version();
        if (!decision.allowed() || version == null) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("run.unavailable", decision.refusal()));
        }
        return version;
    }

    private static void approvedIsWhatIsRegistered(ApprovalRecord approved, SkillVersionFacts version) {
        if (!isApproved(approved, version) || !approved.answers().equals(version.answers())) {
            throw changed(Wording.of("run.version-differs"));
        }
    }

    /** Whether the version is what its reviewers signed; its answers aside, of which later less may be open. */
    public static boolean isApproved(ApprovalRecord approved, SkillVersionFacts version) {
        return approved.submissionId().equals(version.approved().submissionId())
                && approved.tenant().equals(version.owner())
                && approved.scriptCode().equals(version.code())
                && approved.language() == version.approved().release().language()
                && approved.entry().equals(version.approved().entry())
                && approved.digest().equals(version.digest())
                && approved.name().equals(version.offered().name())
                && approved.description().equals(version.offered().description())
                && Objects.equals(approved.inputSchema(), version.offered().inputSchema())
                && approved.risk() == version.risk()
                && approved.limits().equals(version.offered().limits())
                && approved.reviewers().equals(version.approved().reviewers());
    }

    private static void argumentsAreTheAcceptedOnes(ClaimedRun run) {
        if (!run.accepted().isUnchanged()) {
            throw changed(Wording.of("run.arguments-differ"));
        }
    }

    private static void confirmedWhereNeeded(ClaimedRun run, SkillVersionFacts version) {
        boolean missing = run.confirmation() == Confirmation.MISSING
                || (run.confirmation() == Confirmation.NOT_ASKED
                        && version.answers().confirmationRequired());
        if (missing) {
            throw changed(Wording.of("run.unconfirmed"));
        }
    }

    private static HotUpdateException changed(Wording what) {
        return new HotUpdateException(ErrorCode.APPROVAL_INVALID, what);
    }
}
