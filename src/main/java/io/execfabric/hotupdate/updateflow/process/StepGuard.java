package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a step after the review asks our own tables before it does anything: in Cockpit, a token can be put before any step
 * and a variable changed, but not an approval, a submission's status, or what was registered for it.
 */
@Component
class StepGuard {

    private final Reviews desk;
    private final Submissions submissions;
    private final CapabilityRegistry registry;

    StepGuard(Reviews desk, Submissions submissions, CapabilityRegistry registry) {
        this.desk = desk;
        this.submissions = submissions;
        this.registry = registry;
    }

    /** What was approved; refuses a submission that nobody approved or that does not stand at {@code step}. */
    ApprovedSubmission approved(DelegateExecution execution, SubmissionStatus step) {
        String submission = execution.getProcessBusinessKey();
        SubmissionStatus now = submissions.facts(submission).status();
        if (now != step) {
            throw refused(Wording.of("flow.not-here", now, step));
        }
        return desk.approved(submission);
    }

    /** The version that step 5 registered for this submission and no other one. */
    String version(DelegateExecution execution) {
        String version = HotUpdateProcess.SKILL_VERSION_ID.from(execution).get();
        registry.requireRegisteredFor(version, execution.getProcessBusinessKey());
        return version;
    }

    /** {@link #version}, at the registration of what was approved with such an answer. */
    String version(DelegateExecution execution, Predicate<Answers> answer) {
        ApprovalRecord record =
                approved(execution, SubmissionStatus.REGISTERING).record();
        if (!answer.test(record.answers())) {
            throw refused(Wording.of("flow.answer"));
        }
        return version(execution);
    }

    private static HotUpdateException refused(Wording why) {
        return new HotUpdateException(ErrorCode.WRONG_STATE, why);
    }
}
