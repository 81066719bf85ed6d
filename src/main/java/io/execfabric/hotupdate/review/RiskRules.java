package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which answers a risk forbids. Only high risk forbids any; the dossier shows what the decision enforces. */
final class RiskRules {

    static final ForbiddenAnswer NO_CONFIRMATION =
            new ForbiddenAnswer("confirmationRequired", false, "High risk: every run needs a person's confirmation.");
    static final ForbiddenAnswer AI_WITH_ONE_REVIEWER = new ForbiddenAnswer(
            "aiCallable", true, "High risk: AI may call it only after two reviewers, and this review has one.");

    private RiskRules() {}

    static List<ForbiddenAnswer> forbidden(RiskLevel risk, int reviewersNeeded) {
        if (risk != RiskLevel.HIGH) {
            return List.of();
        }
        List<ForbiddenAnswer> forbidden = new ArrayList<>(List.of(NO_CONFIRMATION));
        if (reviewersNeeded < 2) {
            forbidden.add(AI_WITH_ONE_REVIEWER);
        }
        return List.copyOf(forbidden);
    }

    /** The first forbidden answer among {@code answers}. */
    static Optional<ForbiddenAnswer> violation(Answers answers, RiskLevel risk, int reviewersNeeded) {
        return forbidden(risk, reviewersNeeded).stream()
                .filter(forbidden -> given(answers, forbidden.question()) == forbidden.answer())
                .findFirst();
    }

    private static boolean given(Answers answers, String question) {
        return question.equals("aiCallable") ? answers.aiCallable() : answers.confirmationRequired();
    }
}
