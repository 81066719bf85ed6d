package io.execfabric.hotupdate.execution.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ClaimedRun.Confirmation;
import io.execfabric.hotupdate.execution.model.HandedFiles;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.sandbox.ProgramFolders.ProgramFolder;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunVerificationTests {

    private static final SkillVersionFacts VERSION = RunFixture.version("orders", RunFixture.OPEN);
    private static final ProgramFolder PROGRAM = new ProgramFolder(Path.of("released"));

    private final AvailabilityPolicy policy = mock();
    private final Approvals approvals = mock();
    private final Releases releases = mock();
    private final ProgramFolders programs = mock();
    private final RunVerification verification = new RunVerification(policy, approvals, releases, programs);

    @BeforeEach
    void everythingIsAsApproved() {
        registered(VERSION);
        when(approvals.verified(any())).thenReturn(RunFixture.record(VERSION));
    }

    @Test
    void letsRunWhatWasApproved() {
        when(programs.open(any())).thenReturn(PROGRAM);

        assertThat(verification.verify(run("{}", RunFixture.DIGEST, Confirmation.NOT_ASKED)))
                .isEqualTo(new VerifiedRun(
                        PROGRAM, VERSION.approved().release().language(), RunFixture.DIGEST, RunLimits.NONE));
    }

    @Test
    void refusesAVersionThatIsNoLongerAvailable() {
        when(policy.decideAccepted(any(), any())).thenReturn(new Decision(VERSION, Refusal.DISABLED));

        assertRefused(run("{}", RunFixture.DIGEST, Confirmation.NOT_ASKED), "no longer available");
    }

    @Test
    void refusesAnswersThatNobodyApproved() {
        ApprovalRecord approved = RunFixture.record(RunFixture.version("orders", new Answers(false, true, false)));
        when(approvals.verified(any())).thenReturn(approved);

        assertRefused(run("{}", RunFixture.DIGEST, Confirmation.NOT_ASKED), "differs from what was approved");
    }

    @Test
    void refusesLimitsThatNobodyApproved() {
        ApprovalRecord approved = RunFixture.record(VERSION);
        RunLimits larger = new RunLimits(Map.of(RunLimit.MEMORY_MIB, 900));
        registered(RunFixture.with(VERSION, VERSION.approved().approval(), larger));
        when(approvals.verified(any())).thenReturn(approved);

        assertRefused(run("{}", RunFixture.DIGEST, Confirmation.NOT_ASKED), "differs from what was approved");
    }

    @Test
    void refusesAnotherPackageThanWasAskedFor() {
        assertRefused(run("{}", Digest.ofText("other"), Confirmation.NOT_ASKED), "not the one that was asked for");
    }

    @Test
    void refusesArgumentsThatWereChangedLater() {
        ClaimedRun changed = new ClaimedRun(
                "run",
                RunFixture.ACME,
                VERSION.skillVersionId(),
                RunFixture.DIGEST,
                new ClaimedRun.Accepted("{\"delete\":true}", RunInput.canonicalHash("{}"), HandedFiles.NONE),
                Duration.ofSeconds(5),
                Confirmation.NOT_ASKED);

        assertRefused(changed, "arguments differ");
    }

    @Test
    void refusesARunWithoutTheYesThatItNeeds() {
        assertRefused(run("{}", RunFixture.DIGEST, Confirmation.MISSING), "Nobody confirmed");
    }

    @Test
    void refusesARunThatWentRoundItsConfirmation() {
        SkillVersionFacts asking = RunFixture.version("orders", RunFixture.ASK_FIRST);
        registered(asking);
        when(approvals.verified(any())).thenReturn(RunFixture.record(asking));

        assertRefused(run("{}", RunFixture.DIGEST, Confirmation.NOT_ASKED), "Nobody confirmed");
    }

    private void registered(SkillVersionFacts version) {
        when(policy.decideAccepted(RunFixture.ACME, version.skillVersionId())).thenReturn(new Decision(version, null));
    }

    private void assertRefused(ClaimedRun run, String why) {
        assertThatThrownBy(() -> verification.verify(run))
                .isInstanceOf(HotUpdateException.class)
                .hasMessageContaining(why);
        verifyNoInteractions(releases, programs);
    }

    private static ClaimedRun run(String input, Digest digest, Confirmation confirmation) {
        return new ClaimedRun(
                "run",
                RunFixture.ACME,
                VERSION.skillVersionId(),
                digest,
                new ClaimedRun.Accepted(input, RunInput.canonicalHash(input), HandedFiles.NONE),
                Duration.ofSeconds(5),
                confirmation);
    }
}
