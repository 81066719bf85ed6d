package io.execfabric.hotupdate.review.policy;

import io.execfabric.hotupdate.review.ForbiddenAnswer;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which answers a verdict forbids; the dossier shows what the decision enforces. */
public final class RiskRules {

    public static final ForbiddenAnswer NO_CONFIRMATION =
            new ForbiddenAnswer("confirmationRequired", false, Wording.of("risk.confirmation"));
    public static final ForbiddenAnswer AI_WITH_ONE_REVIEWER =
            new ForbiddenAnswer("aiCallable", true, Wording.of("risk.two-reviewers"));
    static final ForbiddenAnswer NO_AI = new ForbiddenAnswer("aiCallable", true, Wording.of("risk.no-ai"));

    private RiskRules() {}

    public static List<ForbiddenAnswer> forbidden(Verdict verdict) {
        List<ForbiddenAnswer> forbidden = new ArrayList<>();
        if (verdict.confirmationForced()) {
            forbidden.add(NO_CONFIRMATION);
        }
        if (verdict.aiForbidden()) {
            forbidden.add(
                    HighRiskPolicy.letsAiCall(verdict.risk(), verdict.reviewers()) ? NO_AI : AI_WITH_ONE_REVIEWER);
        }
        return List.copyOf(forbidden);
    }

    /** The first forbidden answer among {@code answers}. */
    public static Optional<ForbiddenAnswer> violation(Answers answers, Verdict verdict) {
        return forbidden(verdict).stream()
                .filter(forbidden -> given(answers, forbidden.question()) == forbidden.answer())
                .findFirst();
    }

    private static boolean given(Answers answers, String question) {
        return question.equals("aiCallable") ? answers.aiCallable() : answers.confirmationRequired();
    }
}
