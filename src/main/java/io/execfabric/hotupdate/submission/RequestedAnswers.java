package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.RiskLevel;
import org.jspecify.annotations.Nullable;

/** The tenant's wishes about the three flags; null means "not said". */
public record RequestedAnswers(
        @Nullable Boolean aiCallable,
        @Nullable Boolean manualExecution,
        @Nullable Boolean confirmationRequired) {

    /**
     * The product's defaults: AI off unless said; manual on unless said otherwise; confirmation by risk unless said
     * otherwise, and always on for high.
     */
    public Answers resolve(RiskLevel risk) {
        boolean confirmation = confirmationRequired == null ? risk.confirmationByDefault() : confirmationRequired;
        return new Answers(
                aiCallable != null && aiCallable,
                manualExecution == null || manualExecution,
                confirmation || HighRiskPolicy.keepsConfirmation(risk));
    }
}
