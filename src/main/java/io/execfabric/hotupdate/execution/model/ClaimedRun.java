package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run that this node has taken: ids and arguments, never a source text or a path.
 *
 * @param accepted what it is given
 */
public record ClaimedRun(
        String id,
        TenantId tenant,
        String skillVersionId,
        Digest digest,
        Accepted accepted,
        Duration timeLimit,
        Confirmation confirmation) {

    /**
     * What a run is given, as it was accepted (and confirmed).
     *
     * @param hash of what was accepted; {@code input} and {@code files} have to match it
     */
    public record Accepted(String input, String hash, HandedFiles files) {

        public boolean isUnchanged() {
            return files.argumentsHash(input).equals(hash);
        }
    }

    /** Whether a person was asked, and whether their yes is bound to exactly this run. */
    public enum Confirmation {
        NOT_ASKED,
        GIVEN,
        MISSING
    }

    public static ClaimedRun of(
            Run run, ExecutionContent content, HandedFiles files, @Nullable ConfirmationTicket ticket) {
        return new ClaimedRun(
                run.id(),
                run.tenant(),
                run.target().skillVersionId(),
                run.target().digest(),
                new Accepted(content.input(), run.terms().inputHash(), files),
                run.terms().timeLimit(),
                confirmation(run, ticket));
    }

    private static Confirmation confirmation(Run run, @Nullable ConfirmationTicket ticket) {
        if (ticket == null) {
            return Confirmation.NOT_ASKED;
        }
        return ticket.allows(run) ? Confirmation.GIVEN : Confirmation.MISSING;
    }
}
