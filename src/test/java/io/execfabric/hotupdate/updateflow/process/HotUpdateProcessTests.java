package io.execfabric.hotupdate.updateflow.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.engine.EngineFailures;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.engine.TaskFormPlugin;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every end event, boundary event and gateway branch of the hot-update process; the coverage is measured and demanded. */
@Deployment(
        resources = {
            "processes/hot-update.bpmn",
            "processes/review-policy.dmn",
            "forms/review-submission.html",
            "forms/resolve-quarantine.form"
        })
class HotUpdateProcessTests {

    private static final String MOVED = "It was approved to replace nothing, but version 1 is live now.";

    private static final ProcessTenant TENANTS = new ProcessTenant();

    /**
     * All of the model's 108 elements but one: the engine goes from the compensation event straight to the handler and never
     * enters the boundary event between them. The handler itself is walked and asserted.
     */
    private static final double ALL_BUT_THE_COMPENSATION_BOUNDARY = 107.0 / 108;

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(ALL_BUT_THE_COMPENSATION_BOUNDARY)
            .build();

    private ProcessEngine engine;
    private FlowFixture flow;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEnginePlugins(
                new java.util.ArrayList<>(List.of(TENANTS, new TaskFormPlugin(), new EngineFailures())));
        configuration.setJdbcUrl("jdbc:h2:mem:hot-update-process;DB_CLOSE_DELAY=1000");
        configuration.setHistory("full");
        return configuration;
    }

    @BeforeEach
    void setUp() {
        engine = COVERAGE.getProcessEngine();
        BpmnAwareTests.init(engine);
        flow = new FlowFixture(engine, TENANTS);
    }

    @AfterEach
    void forgetTheBeans() {
        Mocks.reset();
        BpmnAwareTests.reset();
        ClockUtil.reset();
    }

    @Test
    void anApprovedSubmissionBecomesAvailable() {
        ProcessInstance instance = flow.registered();
        flow.job("Task_VerifyAvailability");

        assertThat(instance)
                .isEnded()
                .hasPassedInOrder(
                        "Phase_Prepare",
                        "Phase_Submit",
                        "Phase_Review",
                        "Phase_Sync",
                        "Phase_Register",
                        "Phase_Verify");
        assertThat(instance).hasPassed("EndEvent_CapabilityAvailable");
        assertThat(instance).hasNotPassed("Task_SecondReview", "Task_OpenAiScope", "Task_AttachConfirmation");
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.AVAILABLE);
        org.assertj.core.api.Assertions.assertThat(instance.getTenantId()).isEqualTo("acme");
    }

    @Test
    void theThreeFlagsOpenWhatWasApprovedAndNothingElse() {
        flow.answers = new Answers(true, false, true);
        flow.policyInput = ReviewPolicyInput.clean("low", true);
        ProcessInstance instance = flow.registered();
        flow.job("Task_VerifyAvailability");

        assertThat(instance).hasPassed("Task_OpenAiScope", "Task_AttachConfirmation");
        assertThat(instance).hasNotPassed("Task_OpenManualEntry");
        verify(flow.registry).openAiScope("version-1");
        verify(flow.registry).attachConfirmation("version-1");
        verify(flow.registry, never()).openManualEntry(anyString());
    }

    @Test
    void anIncompleteFolderGoesBackToItsTenantAndOnInTheSameInstance() {
        flow.folderComplete = false;
        ProcessInstance instance = flow.inReview();
        assertThat(instance).isWaitingAt("Task_FixFolder");
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.NEEDS_FIX);
        org.assertj.core.api.Assertions.assertThat(task(instance).getName()).isEqualTo("Fix the folder: acme / tool");

        flow.folderComplete = true;
        flow.fixed();
        flow.checked();
        assertThat(instance).isWaitingAt("Task_Review");
    }

    @Test
    void eachRoundsPackageIsTriedBeforeItsReview() {
        ProcessInstance instance = flow.inReview();
        verify(flow.trials).tryScript(FlowFixture.SUBMISSION);

        flow.review("reviewer1", ReviewOutcome.REQUEST_CHANGES);
        flow.fixed();
        flow.checked();

        assertThat(instance).isWaitingAt("Task_Review");
        verify(flow.trials, times(2)).tryScript(FlowFixture.SUBMISSION);
    }

    @Test
    void aTrialThatCannotBeKeptIsRetriedAndThenAnIncident() {
        doThrow(new IllegalStateException("no database")).when(flow.trials).tryScript(anyString());
        ProcessInstance instance = flow.received(false);
        flow.job("Task_CheckFolder");
        flow.job("Task_ScanFolder");
        flow.failingJob("Task_TryScript");

        org.assertj.core.api.Assertions.assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.CHECKING);
    }

    @Test
    void nobodyAnswersForTheTenantByCompletingItsTask() {
        ProcessInstance instance = flow.received(true);
        String fix = task(instance).getId();

        assertThatThrownBy(() -> engine.getTaskService().complete(fix))
                .hasMessageContaining("has not handed in a fixed folder");
        assertThatThrownBy(() -> engine.getTaskService().complete(fix, Map.of("needsFix", false)))
                .hasMessageContaining("no field of this name: [needsFix]");
        assertThat(instance).isWaitingAt("Task_FixFolder");
    }

    @Test
    void aFolderThatStillHasSomethingToFixLeavesTheTaskOpen() {
        ProcessInstance instance = flow.received(true);
        new HotUpdateFlowPositions(engine.getRuntimeService(), engine.getTaskService(), TENANTS, flow.submissions)
                .folderFixed(FlowFixture.SUBMISSION);
        assertThat(instance).isWaitingAt("Task_FixFolder");
    }

    @Test
    void aSubmissionWithoutAnAnswerInTimeExpires() {
        ProcessInstance instance = flow.received(true);
        flow.job("BoundaryEvent_FixTimeOver");
        assertThat(instance).isEnded().hasPassed("EndEvent_Expired");
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.EXPIRED);
    }

    @Test
    void theTimeToFixRunsByTheEnginesClockFromTheRequestForChanges() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.REQUEST_CHANGES);
        Date deadline = job("BoundaryEvent_FixTimeOver").getDuedate();

        ClockUtil.setCurrentTime(new Date(deadline.getTime() - 1000));
        org.assertj.core.api.Assertions.assertThat(dueNow("BoundaryEvent_FixTimeOver"))
                .isZero();
        ClockUtil.setCurrentTime(new Date(deadline.getTime() + 1000));
        org.assertj.core.api.Assertions.assertThat(dueNow("BoundaryEvent_FixTimeOver"))
                .isEqualTo(1);
        flow.job("BoundaryEvent_FixTimeOver");
        assertThat(instance).isEnded().hasPassed("EndEvent_Expired");
        verify(flow.submissions)
                .moveTo(anyString(), eq(SubmissionStatus.EXPIRED), eq("platform"), contains("within the time"));
    }

    private Job job(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .singleResult();
    }

    private long dueNow(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .count();
    }

    @Test
    void aWithdrawnSubmissionEndsWhereverItStood() {
        ProcessInstance instance = flow.inReview();
        flow.withdrawn();
        assertThat(instance).isEnded().hasPassed("EndEvent_Withdrawn");
    }

    @Test
    void aSubmissionCanBeWithdrawnBetweenTheTwoReviews() {
        ProcessInstance instance = inSecondReview();
        flow.withdrawn();
        assertThat(instance).isEnded().hasPassed("EndEvent_Withdrawn");
    }

    @Test
    void theSecondReviewerMaySendItBack() {
        ProcessInstance instance = inSecondReview();
        flow.review("reviewer2", ReviewOutcome.REQUEST_CHANGES);
        assertThat(instance).isWaitingAt("Task_FixFolder");
        flow.fixed();
        flow.checked();
        assertThat(instance).isWaitingAt("Task_Review");
    }

    @Test
    void theSecondReviewerMayReject() {
        ProcessInstance instance = inSecondReview();
        flow.review("reviewer2", ReviewOutcome.REJECT);
        assertThat(instance).isEnded().hasPassed("EndEvent_Rejected").hasNotPassed("Task_SyncRelease");
    }

    @Test
    void aFirstReviewerWhoDoesNotApproveNeedsNoSecond() {
        flow.policyInput = ReviewPolicyInput.clean("high", true);
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.REJECT);
        assertThat(instance).isEnded().hasPassed("EndEvent_Rejected").hasNotPassed("Task_SecondReview");
    }

    private ProcessInstance inSecondReview() {
        flow.policyInput = ReviewPolicyInput.clean("high", true);
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        assertThat(instance).isWaitingAt("Task_SecondReview");
        return instance;
    }

    @Test
    void aRequestForChangesReturnsToTheTenant() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.REQUEST_CHANGES);
        assertThat(instance).isWaitingAt("Task_FixFolder");
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.NEEDS_FIX);

        flow.fixed();
        flow.checked();
        assertThat(instance).isWaitingAt("Task_Review");
    }

    @Test
    void aRejectedSubmissionEnds() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.REJECT);
        assertThat(instance).isEnded().hasPassed("EndEvent_Rejected");
        verify(flow.releases, never()).sync(any(), any(), any(), any());
    }

    @Test
    void aHighRiskForAiNeedsASecondReview() {
        flow.policyInput = ReviewPolicyInput.clean("high", true);
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        assertThat(instance).isWaitingAt("Task_SecondReview");
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.SECOND_REVIEW);

        flow.review("reviewer2", ReviewOutcome.APPROVE);
        assertThat(instance).isWaitingAt("Task_SyncRelease");
        verify(flow.desk).decide(any(), eq(ReviewStage.FIRST), eq(2));
        verify(flow.desk).decide(any(), eq(ReviewStage.SECOND), eq(2));
    }

    @Test
    void aRefusedDecisionReachesTheCallerAsItselfAndLeavesTheReviewOpen() {
        ProcessInstance instance = flow.inReview();
        doThrow(new HotUpdateException(ErrorCode.COMMENT_MISSING, Wording.told("A comment is needed.")))
                .when(flow.desk)
                .decide(any(), any(), org.mockito.ArgumentMatchers.anyInt());

        assertThatThrownBy(() -> flow.review("reviewer1", ReviewOutcome.REJECT))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo(ErrorCode.COMMENT_MISSING));
        assertThat(instance).isWaitingAt("Task_Review");
    }

    @Test
    void aFormCannotSteerTheFlowByVariablesOfItsOwn() {
        flow.policyInput = ReviewPolicyInput.clean("high", true);
        ProcessInstance instance = flow.inReview();
        engine.getIdentityService().setAuthenticatedUserId("reviewer1");
        Map<String, Object> form = Map.of(
                "outcome",
                "APPROVE",
                "digest",
                FlowFixture.DIGEST.value(),
                "tenantConfirmed",
                true,
                "comment",
                "",
                "reviewersNeeded",
                1L,
                "tenant",
                "globex");
        String review = task(instance).getId();

        assertThatThrownBy(() -> engine.getTaskService().complete(review, Map.of("hack", true)))
                .hasMessageContaining("no field of this name");
        engine.getTaskService().complete(review, form);

        assertThat(instance).isWaitingAt("Task_SecondReview");
        assertThat(instance).variables().containsEntry("tenant", "acme").doesNotContainKeys("comment", "digest");
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void aReviewNeedsSomebodyWhoSignedIn() {
        ProcessInstance instance = flow.inReview();
        engine.getIdentityService().clearAuthentication();
        String review = task(instance).getId();
        assertThatThrownBy(() -> engine.getTaskService().complete(review, Map.of("outcome", "APPROVE")))
                .hasMessageContaining("needs a reviewer");
    }

    @Test
    void aFailingSyncIsAnIncidentAndGoesOnWhenRetriedAfterTheRepair() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        org.mockito.Mockito.when(flow.releases.sync(any(), any(), any(), any()))
                .thenThrow(new IllegalStateException("read-only"));
        flow.failingJob("Task_SyncRelease");
        org.assertj.core.api.Assertions.assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.SYNCING);

        org.mockito.Mockito.reset(flow.releases);
        flow.job("Task_SyncRelease");
        assertThat(instance).isWaitingAt("Task_RegisterCapability");
    }

    @Test
    void aRedCheckWithdrawsTheRegistrationAndRaisesAnIncidentUntilItIsResolved() {
        ProcessInstance instance = flow.registered();
        redCheck();
        flow.job("Task_VerifyAvailability");

        assertThat(instance).isWaitingAt("Task_ResolveQuarantine");
        assertThat(instance).hasPassed("Task_WithdrawRegistration");
        verify(flow.registry).withdraw(eq("version-1"), eq(QuarantineReason.RED_CHECK), anyString());
        org.assertj.core.api.Assertions.assertThat(incidents()).isEqualTo(1);
        org.assertj.core.api.Assertions.assertThat(flow.status).isEqualTo(SubmissionStatus.QUARANTINED);

        engine.getIdentityService().clearAuthentication();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.getTaskService()
                        .complete(task(instance).getId(), Map.of("checkAgain", true, "resolution", "x")))
                .hasMessageContaining("decided by a platform admin");
        engine.getIdentityService().setAuthenticatedUserId("admin");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.getTaskService()
                        .complete(task(instance).getId(), Map.of("resolution", "x", "skillVersionId", "another")))
                .hasMessageContaining("no field of this name: [skillVersionId]");
        resolve(instance, true);
        org.assertj.core.api.Assertions.assertThat(incidents()).isZero();
        org.assertj.core.api.Assertions.assertThat(flow.said.toString())
                .contains("QUARANTINE_DECIDED", "To be checked again: looked into it");
        assertThat(instance).isWaitingAt("Task_RegisterCapability");
        doNothing().when(flow.checks).activateAndVerify(anyString());
        flow.job("Task_RegisterCapability");
        flow.job("Task_VerifyAvailability");
        assertThat(instance).isEnded().hasPassed("EndEvent_CapabilityAvailable");
        verify(flow.releases).sync(any(), any(), any(), any());
    }

    /** What the step before left is found by the approved bytes, so an instance from before an upgrade has it, too. */
    @Test
    void aStepThatIsCutOffAndRepeatedFindsTheReleaseAndSyncsNothing() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        flow.job("Task_SyncRelease");
        org.mockito.Mockito.when(flow.registry.register(any()))
                .thenThrow(new IllegalStateException("cut off"))
                .thenReturn("version-1");
        assertThatThrownBy(() -> flow.job("Task_RegisterCapability")).hasMessageContaining("cut off");
        flow.job("Task_RegisterCapability");

        assertThat(instance).isWaitingAt("Task_VerifyAvailability");
        verify(flow.releases).sync(any(), any(), any(), any());
        verify(flow.releases, times(2)).synced(any(), any(), any(), any());
    }

    @Test
    void whatWouldReplaceAnotherVersionThanItWasApprovedToIsReviewedAgainBeforeItIsRegistered() {
        ProcessInstance instance = flow.inReview();
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        flow.job("Task_SyncRelease");
        baseMoved();
        flow.job("Task_RegisterCapability");

        assertThat(instance).isWaitingAt("Task_ScanFolder").hasNotPassed("Task_WithdrawRegistration");
        verify(flow.registry, never()).register(any());
        verify(flow.submissions).reviewAgain(FlowFixture.SUBMISSION, SubmissionStatus.CHECKING, "platform", MOVED);
        assertThat(instance).variables().doesNotContainKeys("baseMoved", "redChecks", "skillVersionId");

        org.mockito.Mockito.when(flow.registry.baseMoved(any())).thenReturn(Optional.empty());
        approvedAgain();
        assertThat(instance).isEnded().hasPassed("EndEvent_CapabilityAvailable");
    }

    @Test
    void itsRegistrationIsTakenBackWhenAnotherVersionWentLiveAfterIt() {
        ProcessInstance instance = flow.registered();
        doThrow(new HotUpdateException(ErrorCode.BASE_MOVED, Wording.told(MOVED)))
                .when(flow.checks)
                .activateAndVerify(anyString());
        flow.job("Task_VerifyAvailability");

        assertThat(instance).isWaitingAt("Task_ScanFolder").hasPassed("Task_WithdrawRegistration");
        verify(flow.registry).withdraw("version-1", QuarantineReason.BASE_MOVED, MOVED + " Nothing went live.");
        org.assertj.core.api.Assertions.assertThat(incidents()).isZero();

        doNothing().when(flow.checks).activateAndVerify(anyString());
        approvedAgain();
        assertThat(instance).isEnded().hasPassed("EndEvent_CapabilityAvailable");
    }

    @Test
    void aQuarantineThatIsResolvedAfterAnotherVersionWentLiveIsReviewedAgain() {
        ProcessInstance instance = flow.registered();
        redCheck();
        flow.job("Task_VerifyAvailability");
        baseMoved();
        resolve(instance, true);
        flow.job("Task_RegisterCapability");

        assertThat(instance).isWaitingAt("Task_ScanFolder");
        flow.job("Task_ScanFolder");
        flow.job("Task_TryScript");
        flow.review("reviewer1", ReviewOutcome.REJECT);
        assertThat(instance).isEnded().hasPassed("EndEvent_Rejected");
    }

    @Test
    void whatWentLiveBeforeItsStepWasCutOffIsNotSwitchedOnAgain() {
        ProcessInstance instance = flow.registered();
        org.mockito.Mockito.when(flow.registry.wentLive("version-1")).thenReturn(true);
        flow.job("Task_VerifyAvailability");

        assertThat(instance).isEnded().hasPassed("EndEvent_CapabilityAvailable");
        verify(flow.checks, never()).activateAndVerify(anyString());
    }

    @Test
    void aSecondApprovalThatTakesTheFirstOnesPlaceIsFollowedByAnotherOne() {
        ProcessInstance instance = inSecondReview();
        org.mockito.Mockito.doReturn(true, false).when(flow.desk).decide(any(), eq(ReviewStage.SECOND), eq(2));
        flow.review("reviewer2", ReviewOutcome.APPROVE);
        assertThat(instance).isWaitingAt("Task_SecondReview");
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        assertThat(instance).isWaitingAt("Task_SyncRelease");
    }

    private void baseMoved() {
        org.mockito.Mockito.when(flow.registry.baseMoved(any())).thenReturn(Optional.of(MOVED));
    }

    private void approvedAgain() {
        flow.job("Task_ScanFolder");
        flow.job("Task_TryScript");
        flow.review("reviewer1", ReviewOutcome.APPROVE);
        flow.job("Task_SyncRelease");
        flow.job("Task_RegisterCapability");
        flow.job("Task_VerifyAvailability");
    }

    @Test
    void aQuarantineMayStay() {
        ProcessInstance instance = flow.registered();
        redCheck();
        flow.job("Task_VerifyAvailability");
        resolve(instance, false);
        assertThat(instance).isEnded().hasPassed("EndEvent_Quarantined");
    }

    private void redCheck() {
        doThrow(new HotUpdateException(
                        ErrorCode.PERMISSION_CHECK_FAILED, Wording.told("listed as globex member is open")))
                .when(flow.checks)
                .activateAndVerify(anyString());
    }

    private void resolve(ProcessInstance instance, boolean again) {
        engine.getIdentityService().setAuthenticatedUserId("admin");
        engine.getTaskService()
                .complete(task(instance).getId(), Map.of("checkAgain", again, "resolution", "looked into it"));
        engine.getIdentityService().clearAuthentication();
    }

    private long incidents() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .incidentType(QuarantineIncidentListener.INCIDENT)
                .count();
    }
}
