package io.execfabric.hotupdate.execution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.LostView;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void isQueuedByAConfirmation() {
        Run run = RunFixture.awaiting(NOW);

        run.confirm("acme-confirmer", NOW.plusSeconds(5));

        assertThat(run.status()).isEqualTo(ExecutionStatus.QUEUED);
        assertThat(run.confirmedBy()).isEqualTo("acme-confirmer");
        assertThat(run.times().queuedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void remembersThatAPersonWasAskedHoweverQuicklyTheySaidYes() {
        Run asked = RunFixture.awaiting(NOW);
        asked.confirm("acme-confirmer", NOW);

        assertThat(asked.neededConfirmation()).isTrue();
        assertThat(RunFixture.queued(NOW).neededConfirmation()).isFalse();
    }

    @Test
    void neverStartsWithoutTheYesThatItWaitsFor() {
        Run run = RunFixture.awaiting(NOW);

        assertRefused(() -> run.start("node", NOW));
    }

    @Test
    void neverStartsOnceDenied() {
        Run run = RunFixture.awaiting(NOW);
        run.deny(NOW);

        assertRefused(() -> run.confirm("acme-confirmer", NOW));
        assertRefused(() -> run.start("node", NOW));
        assertThat(run.status()).isEqualTo(ExecutionStatus.DENIED);
    }

    @Test
    void neverStartsOnceExpired() {
        Run run = RunFixture.awaiting(NOW);
        run.expire(NOW);

        assertRefused(() -> run.confirm("acme-confirmer", NOW));
        assertThat(run.times().finishedAt()).isEqualTo(NOW);
    }

    @Test
    void startsOnceOnly() {
        Run run = running();

        assertRefused(() -> run.start("node", NOW));
    }

    @Test
    void isCancelledWhileItWaits() {
        Run run = RunFixture.queued(NOW);

        run.cancel(NOW);

        assertThat(run.status()).isEqualTo(ExecutionStatus.CANCELLED);
        assertRefused(() -> run.start("node", NOW));
    }

    @Test
    void asksTheRunnerToCancelWhatRuns() {
        Run run = running();

        run.requestCancellation();

        assertThat(run.cancelRequested()).isTrue();
        assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExecutionStatus.class,
            names = {"SUCCEEDED", "FAILED", "TIMED_OUT", "CANCELLED", "LOST"})
    void endsFromRunning(ExecutionStatus end) {
        Run run = running();

        run.finish(outcome(end), NOW.plusSeconds(9));

        assertThat(run.status()).isEqualTo(end);
        assertThat(run.times().finishedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void keepsItsFirstEnd() {
        Run run = running();
        run.finish(outcome(ExecutionStatus.LOST), NOW);

        assertRefused(() -> run.finish(outcome(ExecutionStatus.SUCCEEDED), NOW));
        assertThat(run.status()).isEqualTo(ExecutionStatus.LOST);
    }

    @Test
    void aLostRunFailsOnlyWhenAPersonSaidSo() {
        Run run = running();
        run.finish(outcome(ExecutionStatus.LOST), NOW);

        assertRefused(() -> run.finish(outcome(ExecutionStatus.FAILED), NOW));
        assertRefused(run::declareFailed);
        run.resolveLost(new LostDecision(LostResolution.MARK_FAILED, "reviewer1", "No power", NOW));
        assertRefused(() -> run.follow("another"));
        assertThatThrownBy(() -> run.resolveLost(new LostDecision(LostResolution.RUN_AGAIN, "r", "c", NOW)))
                .hasMessageContaining("already");
        run.declareFailed();

        assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(run.outcome().problem()).isEqualTo("Declared failed by reviewer1: No power");
    }

    @Test
    void aLostRunThatRunsAgainStaysLost() {
        Run run = running();
        run.finish(outcome(ExecutionStatus.LOST), NOW);
        run.resolveLost(new LostDecision(LostResolution.RUN_AGAIN, "reviewer1", "Reads only", NOW));

        run.follow("another");

        assertRefused(run::declareFailed);
        assertThat(run.status()).isEqualTo(ExecutionStatus.LOST);
        assertThat(run.lost())
                .isEqualTo(new LostView(LostResolution.RUN_AGAIN, "reviewer1", NOW, "Reads only", "another"));
    }

    @Test
    void onlyARunningRunIsLost() {
        assertRefused(() -> RunFixture.queued(NOW)
                .resolveLost(new LostDecision(LostResolution.MARK_FAILED, "reviewer1", "No power", NOW)));
    }

    @Test
    void isDispatchedWhileItIsQueuedAlone() {
        Run run = RunFixture.queued(NOW);
        run.dispatch(NOW);
        assertThat(run.times().dispatchedAt()).isEqualTo(NOW);
        run.start("node", NOW);

        assertRefused(() -> run.dispatch(NOW));
    }

    @Test
    void hasExactlyTheFinalStatesOfTheProduct() {
        assertThat(EnumSet.allOf(ExecutionStatus.class).stream().filter(ExecutionStatus::isFinal))
                .containsExactly(
                        ExecutionStatus.SUCCEEDED,
                        ExecutionStatus.FAILED,
                        ExecutionStatus.TIMED_OUT,
                        ExecutionStatus.CANCELLED,
                        ExecutionStatus.DENIED,
                        ExecutionStatus.EXPIRED,
                        ExecutionStatus.LOST);
    }

    @Test
    void aRunKnowsTheNodeThatTookIt() {
        assertThat(RunFixture.queued(NOW).nodeId()).isNull();
        assertThat(running().nodeId()).isEqualTo("node");
    }

    private static Run running() {
        Run run = RunFixture.queued(NOW);
        run.start("node", NOW);
        return run;
    }

    private static RunOutcome outcome(ExecutionStatus end) {
        return new RunOutcome(end, null, null, OutputRest.NONE, false, null, List.of());
    }

    private static void assertRefused(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_STATE));
    }
}
