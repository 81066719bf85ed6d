package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.shared.Answers;
import jakarta.persistence.Embeddable;

/** The three answers as columns. */
@Embeddable
class AnswersColumns {

    private boolean aiCallable;
    private boolean manualExecution;
    private boolean confirmationRequired;

    /** For Hibernate. */
    protected AnswersColumns() {}

    AnswersColumns(Answers answers) {
        this.aiCallable = answers.aiCallable();
        this.manualExecution = answers.manualExecution();
        this.confirmationRequired = answers.confirmationRequired();
    }

    Answers toAnswers() {
        return new Answers(aiCallable, manualExecution, confirmationRequired);
    }
}
