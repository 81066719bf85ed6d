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
 * @param baseVersion the number of the live version whose difference the reviewer looked at, 0 for none; null where nothing
 *     was said
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
        @Nullable Integer baseVersion,
        List<LineComment> lineComments) {

    public ReviewDecision {
        lineComments = List.copyOf(lineComments);
    }

    /** Without comments on lines, and without a word about what is live. */
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
        this(
                submissionId,
                reviewer,
                outcome,
                digest,
                tenantConfirmed,
                answers,
                comment,
                name,
                description,
                null,
                List.of());
    }
}
