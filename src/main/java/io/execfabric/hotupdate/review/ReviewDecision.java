package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision as it was filled in, in Tasklist or by REST.
 *
 * @param reviewer the authenticated user, never a field of the form
 * @param seen what the reviewer looked at
 * @param tenantConfirmed first of the four questions
 * @param answers the other three; meaningful for APPROVE alone
 * @param said what the tenant is told; with any outcome
 * @param named what the Skill is to be called
 */
public record ReviewDecision(
        String submissionId,
        String reviewer,
        ReviewOutcome outcome,
        Seen seen,
        boolean tenantConfirmed,
        Answers answers,
        Said said,
        Named named) {

    /**
     * What a reviewer looked at.
     *
     * @param digest the package
     * @param baseVersion the number of the live version whose difference it was shown with, 0 for none; null where nothing was
     *     said
     */
    public record Seen(Digest digest, @Nullable Integer baseVersion) {}

    /**
     * What a reviewer says about it.
     *
     * @param comment needed for REQUEST_CHANGES and REJECT
     * @param aboutLines what is said about single lines
     */
    public record Said(String comment, List<LineComment> aboutLines) {

        public Said {
            aboutLines = List.copyOf(aboutLines);
        }

        public Said(String comment) {
            this(comment, List.of());
        }
    }

    /**
     * What a reviewer sets in place of what the folder says.
     *
     * @param name the Skill's, null for the folder's; likewise {@code description}
     */
    public record Named(@Nullable String name, @Nullable String description) {

        public static final Named AS_THE_FOLDER_SAYS = new Named(null, null);
    }
}
