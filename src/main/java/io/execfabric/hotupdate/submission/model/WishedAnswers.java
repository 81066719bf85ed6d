package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.submission.RequestedAnswers;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** {@link RequestedAnswers} as columns; null means "not said". */
@Embeddable
class WishedAnswers {

    @Column(name = "requested_ai_callable")
    private @Nullable Boolean aiCallable;

    @Column(name = "requested_manual_execution")
    private @Nullable Boolean manualExecution;

    @Column(name = "requested_confirmation_required")
    private @Nullable Boolean confirmationRequired;

    protected WishedAnswers() {}

    WishedAnswers(RequestedAnswers answers) {
        this.aiCallable = answers.aiCallable();
        this.manualExecution = answers.manualExecution();
        this.confirmationRequired = answers.confirmationRequired();
    }

    RequestedAnswers answers() {
        return new RequestedAnswers(aiCallable, manualExecution, confirmationRequired);
    }
}
