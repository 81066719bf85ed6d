package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The variables of a completed review, read into a decision; unknown ones refuse the whole completion. */
final class ReviewForm {

    private ReviewForm() {}

    static VariableMap write(ReviewDecision decision) {
        VariableMap form = Variables.createVariables();
        HotUpdateProcess.OUTCOME.on(form).set(decision.outcome().name());
        HotUpdateProcess.FORM_DIGEST.on(form).set(decision.digest().value());
        HotUpdateProcess.FORM_TENANT_CONFIRMED.on(form).set(decision.tenantConfirmed());
        HotUpdateProcess.AI_CALLABLE.on(form).set(decision.answers().aiCallable());
        HotUpdateProcess.MANUAL_EXECUTION.on(form).set(decision.answers().manualExecution());
        HotUpdateProcess.CONFIRMATION_REQUIRED.on(form).set(decision.answers().confirmationRequired());
        HotUpdateProcess.FORM_COMMENT.on(form).set(decision.comment());
        if (decision.name() != null) {
            HotUpdateProcess.FORM_SKILL_NAME.on(form).set(decision.name());
        }
        if (decision.description() != null) {
            HotUpdateProcess.FORM_SKILL_DESCRIPTION.on(form).set(decision.description());
        }
        if (decision.baseVersion() != null) {
            HotUpdateProcess.FORM_BASE_VERSION
                    .on(form)
                    .set(decision.baseVersion().longValue());
        }
        if (!decision.lineComments().isEmpty()) {
            form.putValueTyped(
                    HotUpdateProcess.FORM_LINE_COMMENTS,
                    Variables.byteArrayValue(LineCommentsField.write(decision.lineComments())));
        }
        return form;
    }

    static ReviewDecision read(DelegateTask task) {
        SentForm sent = SentForm.of(task).refuseUnknown(HotUpdateProcess.KNOWN);
        return new ReviewDecision(
                task.getExecution().getProcessBusinessKey(),
                reviewer(task),
                outcome(text(sent, HotUpdateProcess.OUTCOME)),
                new Digest(text(sent, HotUpdateProcess.FORM_DIGEST)),
                yes(sent, HotUpdateProcess.FORM_TENANT_CONFIRMED),
                new Answers(
                        yes(sent, HotUpdateProcess.AI_CALLABLE),
                        yes(sent, HotUpdateProcess.MANUAL_EXECUTION),
                        yes(sent, HotUpdateProcess.CONFIRMATION_REQUIRED)),
                text(sent, HotUpdateProcess.FORM_COMMENT),
                blankToNull(text(sent, HotUpdateProcess.FORM_SKILL_NAME)),
                blankToNull(text(sent, HotUpdateProcess.FORM_SKILL_DESCRIPTION)),
                baseVersion(sent.value(HotUpdateProcess.FORM_BASE_VERSION.getName())),
                LineCommentsField.read(sent.value(HotUpdateProcess.FORM_LINE_COMMENTS)));
    }

    /** The user that the engine knows as authenticated; never a field of the form. */
    private static String reviewer(DelegateTask task) {
        Authentication current =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, "A review needs a reviewer.");
        }
        return current.getUserId();
    }

    private static ReviewOutcome outcome(String word) {
        return Arrays.stream(ReviewOutcome.values())
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(
                        ErrorCode.BAD_REQUEST, "The outcome is APPROVE, REQUEST_CHANGES or REJECT."));
    }

    private static String text(SentForm sent, VariableFactory<String> variable) {
        return sent.text(variable.getName());
    }

    private static boolean yes(SentForm sent, VariableFactory<Boolean> variable) {
        return sent.yes(variable.getName());
    }

    /** As any of the engine's whole numbers. */
    private static @Nullable Integer baseVersion(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            long number = ((Number) value).longValue();
            if (number >= 0 && number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        }
        throw new HotUpdateException(
                ErrorCode.BAD_REQUEST, "baseVersion is the number of a Skill version, or 0 for none.");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
