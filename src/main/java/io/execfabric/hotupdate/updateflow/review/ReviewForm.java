package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The variables of a completed review, read into a decision; unknown ones refuse the whole completion. */
final class ReviewForm {

    private ReviewForm() {}

    static VariableMap write(ReviewDecision decision) {
        VariableMap form = Variables.createVariables();
        HotUpdateProcess.OUTCOME.on(form).set(decision.outcome().name());
        HotUpdateProcess.FORM_DIGEST.on(form).set(decision.seen().digest().value());
        HotUpdateProcess.FORM_TENANT_CONFIRMED.on(form).set(decision.tenantConfirmed());
        HotUpdateProcess.AI_CALLABLE.on(form).set(decision.answers().aiCallable());
        HotUpdateProcess.MANUAL_EXECUTION.on(form).set(decision.answers().manualExecution());
        HotUpdateProcess.CONFIRMATION_REQUIRED.on(form).set(decision.answers().confirmationRequired());
        HotUpdateProcess.FORM_COMMENT.on(form).set(decision.said().comment());
        if (decision.named().name() != null) {
            HotUpdateProcess.FORM_SKILL_NAME.on(form).set(decision.named().name());
        }
        if (decision.named().description() != null) {
            HotUpdateProcess.FORM_SKILL_DESCRIPTION
                    .on(form)
                    .set(decision.named().description());
        }
        if (decision.seen().baseVersion() != null) {
            HotUpdateProcess.FORM_BASE_VERSION
                    .on(form)
                    .set(decision.seen().baseVersion().longValue());
        }
        if (!decision.said().aboutLines().isEmpty()) {
            form.putValueTyped(
                    HotUpdateProcess.FORM_LINE_COMMENTS.getName(),
                    Variables.byteArrayValue(
                            LineCommentsField.write(decision.said().aboutLines())));
        }
        return form;
    }

    static ReviewDecision read(DelegateTask task) {
        DecisionTask sent = DecisionTask.of(task, HotUpdateProcess.FORM_OF_REVIEW);
        return new ReviewDecision(
                sent.subject(),
                sent.person(Wording.of("review.person")),
                sent.outcome(HotUpdateProcess.OUTCOME, ReviewOutcome.class),
                new Seen(
                        new Digest(sent.text(HotUpdateProcess.FORM_DIGEST)),
                        baseVersion(sent.value(HotUpdateProcess.FORM_BASE_VERSION))),
                sent.yes(HotUpdateProcess.FORM_TENANT_CONFIRMED),
                new Answers(
                        sent.yes(HotUpdateProcess.AI_CALLABLE),
                        sent.yes(HotUpdateProcess.MANUAL_EXECUTION),
                        sent.yes(HotUpdateProcess.CONFIRMATION_REQUIRED)),
                new Said(
                        sent.text(HotUpdateProcess.FORM_COMMENT),
                        LineCommentsField.read(sent.value(HotUpdateProcess.FORM_LINE_COMMENTS))),
                new Named(
                        blankToNull(sent.text(HotUpdateProcess.FORM_SKILL_NAME)),
                        blankToNull(sent.text(HotUpdateProcess.FORM_SKILL_DESCRIPTION))));
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
        throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("review.base-version"));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
