package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies the rules to a decision and keeps it, inside the caller's transaction. */
@Component
class ReviewDecisions {

    private final DecisionContexts contexts;
    private final DecisionRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDecisions(DecisionContexts contexts, DecisionRecords records, ApplicationEventPublisher events, Clock clock) {
        this.contexts = contexts;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** True when this approval is not the last one that is needed. */
    boolean decide(ReviewDecision decision, ReviewStage stage, int reviewersNeeded) {
        DecisionContext context = lawful(contexts.of(decision, stage, reviewersNeeded));
        records.keep(context, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.publishEvent(audited(context));
        return context.approves() && !context.completesReview();
    }

    private DecisionContext lawful(DecisionContext context) {
        ReviewRules.firstBroken(context).ifPresent(refusal -> {
            throw refusal.asException();
        });
        return context.beginsAnew() ? contexts.inAnotherRound(context) : context;
    }

    private static Audited audited(DecisionContext context) {
        SubmissionFacts submission = context.submission();
        String action = switch (context.decision().outcome()) {
            case APPROVE -> "REVIEW_APPROVED";
            case REQUEST_CHANGES -> "CHANGES_REQUESTED";
            case REJECT -> "REVIEW_REJECTED";
        };
        String detail = context.stage() + " review of round " + submission.round() + " decided about "
                + submission.digest() + ".";
        return new Audited(
                submission.tenant(), context.decision().reviewer(), action, "submission", submission.id(), detail);
    }
}
