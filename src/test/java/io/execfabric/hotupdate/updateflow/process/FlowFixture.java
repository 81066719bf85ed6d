package io.execfabric.hotupdate.updateflow.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.scan.Scans;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionFacts.Folder;
import io.execfabric.hotupdate.submission.SubmissionFacts.Round;
import io.execfabric.hotupdate.submission.SubmissionFacts.Submitted;
import io.execfabric.hotupdate.submission.SubmissionFacts.Wish;
import io.execfabric.hotupdate.submission.SubmissionReceived;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.trial.TrialRuns;
import io.execfabric.hotupdate.updateflow.policy.ReviewPolicyListener;
import io.execfabric.hotupdate.updateflow.quarantine.AdminDecisions;
import io.execfabric.hotupdate.updateflow.quarantine.RedCheckDecisionListener;
import io.execfabric.hotupdate.updateflow.review.EngineReviewTasks;
import io.execfabric.hotupdate.updateflow.review.PrepareReviewDelegate;
import io.execfabric.hotupdate.updateflow.review.ReviewDecisionListener;
import io.execfabric.hotupdate.updateflow.review.ReviewFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * The model with its real delegates and listeners over doubles of the facades, so that each branch can be walked. The
 * journey tests walk the main ones over the real parts.
 */
final class FlowFixture {

    static final String SUBMISSION = "submission-1";
    static final Digest DIGEST = Digest.ofText("package");

    final Submissions submissions = mock();
    final Scans scans = mock();
    final TrialRuns trials = mock();
    final Reviews desk = mock();
    final Releases releases = mock();
    final CapabilityRegistry registry = mock();
    final PermissionChecks checks = mock();
    final UserDirectory users = mock();
    final List<Object> said = new ArrayList<>();

    SubmissionStatus status = SubmissionStatus.CHECKING;
    boolean folderComplete = true;
    ReviewPolicyInput policyInput = ReviewPolicyInput.clean("low", false);
    Verdict verdict = new Verdict(RiskLevel.LOW, 1, false, false, "");
    Answers answers = new Answers(false, true, false);

    private final ProcessEngine engine;
    private final HotUpdateFlowPositions flow;

    FlowFixture(ProcessEngine engine, ProcessTenant tenants) {
        this.engine = engine;
        this.flow =
                new HotUpdateFlowPositions(engine.getRuntimeService(), engine.getTaskService(), tenants, submissions);
        answerAsTheFacadesDo();
        registerBeans();
    }

    private void answerAsTheFacadesDo() {
        lenient().when(submissions.fixDeadline()).thenReturn(Instant.now().plusSeconds(3600));
        lenient().when(submissions.facts(anyString())).thenAnswer(call -> facts());
        lenient().when(submissions.checkFolder(anyString())).thenAnswer(call -> folderComplete);
        doAnswer(call -> {
                    status = call.getArgument(1);
                    return null;
                })
                .when(submissions)
                .moveTo(anyString(), any(), anyString(), anyString());
        doAnswer(call -> {
                    status = call.getArgument(1);
                    return null;
                })
                .when(submissions)
                .reviewAgain(anyString(), any(), anyString(), anyString());
        lenient().when(desk.policyInput(anyString())).thenAnswer(call -> policyInput);
        lenient().when(desk.open(anyString(), any())).thenAnswer(call -> verdict = call.getArgument(1));
        lenient().when(desk.verdict(anyString())).thenAnswer(call -> verdict);
        lenient().when(desk.decide(any(), any(), anyInt())).thenAnswer(call -> {
            ReviewDecision decision = call.getArgument(0);
            int reviewers = call.getArgument(2);
            return decision.outcome() == ReviewOutcome.APPROVE
                    && call.getArgument(1) == ReviewStage.FIRST
                    && reviewers == 2;
        });
        lenient().when(desk.approved(anyString())).thenAnswer(call -> approved());
        lenient()
                .when(releases.sync(any(), any(), any(), any()))
                .thenReturn(new ReleasePath(new TenantId("acme"), Language.PYTHON, new ScriptCode("tool"), 1));
        lenient()
                .when(releases.synced(any(), any(), any(), any()))
                .thenReturn(new ReleasePath(new TenantId("acme"), Language.PYTHON, new ScriptCode("tool"), 1));
        lenient().when(registry.register(any())).thenReturn("version-1");
        lenient()
                .when(users.find("admin"))
                .thenReturn(Optional.of(new Caller("admin", null, Set.of(Role.PLATFORM_ADMIN), null)));
    }

    private void registerBeans() {
        Mocks.register("checkFolderDelegate", new CheckFolderDelegate(submissions));
        Mocks.register("bindTenantDelegate", new BindTenantDelegate(submissions));
        Mocks.register("scanFolderDelegate", new ScanFolderDelegate(scans));
        Mocks.register("tryScriptDelegate", new TryScriptDelegate(trials));
        Mocks.register("prepareReviewDelegate", new PrepareReviewDelegate(desk));
        StepGuard guard = new StepGuard(desk, submissions, registry);
        Mocks.register("syncReleaseDelegate", new SyncReleaseDelegate(guard, releases));
        Mocks.register(
                "registerCapabilityDelegate",
                new RegisterCapabilityDelegate(
                        guard, registry, new CapabilityRegistration(submissions, releases, registry)));
        Mocks.register("openAiScopeDelegate", new OpenAiScopeDelegate(registry, guard));
        Mocks.register("openManualEntryDelegate", new OpenManualEntryDelegate(registry, guard));
        Mocks.register("attachConfirmationDelegate", new AttachConfirmationDelegate(registry, guard));
        Mocks.register("withdrawRegistrationDelegate", new WithdrawRegistrationDelegate(registry, guard));
        Mocks.register("verifyAvailabilityDelegate", new VerifyAvailabilityDelegate(checks, registry, guard));
        Mocks.register("reviewAgainDelegate", new ReviewAgainDelegate(submissions));
        Mocks.register("submissionStatusListener", new SubmissionStatusListener(submissions));
        Mocks.register("taskNameListener", new TaskNameListener());
        Mocks.register("folderFixedListener", new FolderFixedListener(submissions));
        Mocks.register("reviewPolicyListener", new ReviewPolicyListener(desk));
        Mocks.register("quarantineIncidentListener", new QuarantineIncidentListener());
        Mocks.register("redCheckDecisionListener", new RedCheckDecisionListener(new AdminDecisions(users, said::add)));
        Mocks.register(
                "reviewDecisionListener", new ReviewDecisionListener(desk, new ReviewFacts(submissions), submissions));
    }

    ProcessInstance received(boolean needsFix) {
        status = needsFix ? SubmissionStatus.NEEDS_FIX : SubmissionStatus.CHECKING;
        flow.start(new SubmissionReceived(SUBMISSION, new TenantId("acme"), "tool", needsFix));
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(SUBMISSION)
                .singleResult();
    }

    /** Up to the open review. */
    ProcessInstance inReview() {
        ProcessInstance instance = received(false);
        checked();
        return instance;
    }

    /** Runs the checks that come before a review, as far as the folder gets. */
    void checked() {
        job("Task_CheckFolder");
        if (folderComplete) {
            job("Task_ScanFolder");
            job("Task_TryScript");
        }
    }

    /** Up to the permission checks, which are still to run. */
    ProcessInstance registered() {
        ProcessInstance instance = inReview();
        review("reviewer1", ReviewOutcome.APPROVE);
        job("Task_SyncRelease");
        job("Task_RegisterCapability");
        return instance;
    }

    void fixed() {
        status = SubmissionStatus.CHECKING;
        flow.folderFixed(SUBMISSION);
    }

    void withdrawn() {
        flow.withdrawn(SUBMISSION);
    }

    void review(String reviewer, ReviewOutcome outcome) {
        new EngineReviewTasks(flow, engine.getTaskService(), engine.getRuntimeService(), engine.getIdentityService())
                .complete(new ReviewDecision(
                        SUBMISSION,
                        reviewer,
                        outcome,
                        new Seen(DIGEST, null),
                        true,
                        answers,
                        new Said("seen"),
                        Named.AS_THE_FOLDER_SAYS));
    }

    /** Runs the one job of an element; fails loudly when there is none. */
    void job(String element) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .singleResult();
        if (job == null) {
            throw new AssertionError("No job waits at " + element);
        }
        engine.getManagementService().executeJob(job.getId());
    }

    /** Runs a job that is expected to fail, as often as its retries allow. */
    void failingJob(String element) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                job(element);
                throw new AssertionError("The job at " + element + " did not fail");
            } catch (ProcessEngineException | IllegalStateException expected) {
                continue;
            }
        }
    }

    private SubmissionFacts facts() {
        return new SubmissionFacts(
                SUBMISSION,
                new TenantId("acme"),
                new ScriptCode("tool"),
                status,
                new Round(1, DIGEST, List.of()),
                new Wish("scenario", null, new RequestedAnswers(null, null, null), null),
                new Folder(Language.PYTHON, "main.py", RiskLevel.LOW, "Tool", "A tool", null, "# Tool", RunLimits.NONE),
                new Submitted("acme-admin", Instant.EPOCH, Instant.EPOCH));
    }

    private ApprovedSubmission approved() {
        ApprovalRecord record = new ApprovalRecord(
                SUBMISSION,
                1,
                new TenantId("acme"),
                new ScriptCode("tool"),
                Language.PYTHON,
                "main.py",
                DIGEST,
                "Tool",
                "A tool",
                null,
                RiskLevel.LOW,
                answers,
                List.of("reviewer1"),
                Instant.EPOCH,
                ReplacedVersion.NOTHING,
                RunLimits.NONE);
        return new ApprovedSubmission(record, new SignedApproval("{}", "", ""));
    }
}
