package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision as it was filled in, in Tasklist or by REST.
 *
 * @param reviewer the authenticated user, never a field of the form
 * @param digest the package digest that the reviewer looked at
 * @param tenantConfirmed first of the four questions
 * @param answers the other three; meaningful for APPROVE alone
 * @param comment needed for REQUEST_CHANGES and REJECT
 * @param name the Skill's name if the reviewer set it
 * @param description the Skill's description if the reviewer set it
 * @param lineComments what is said about single lines; with any outcome
 */
public record ReviewDecision(
        String submissionId,
        String reviewer,
        ReviewOutcome outcome,
        Digest digest,
        boolean tenantConfirmed,
        Answers answers,
        String comment,
        @Nullable String name,
        @Nullable String description,
        List<LineComment> lineComments) {

    public ReviewDecision {
        lineComments = List.copyOf(lineComments);
    }

    /** Without comments on lines. */
    public ReviewDecision(
            String submissionId,
            String reviewer,
            ReviewOutcome outcome,
            Digest digest,
            boolean tenantConfirmed,
            Answers answers,
            String comment,
            @Nullable String name,
            @Nullable String description) {
        this(submissionId, reviewer, outcome, digest, tenantConfirmed, answers, comment, name, description, List.of());
    }
}
