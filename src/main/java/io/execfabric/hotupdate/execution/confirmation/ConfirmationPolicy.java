package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may decide a ticket, and until when. Asked by the facade and by the user task's listener, so that no door differs. */
@Component
class ConfirmationPolicy {

    private final Clock clock;

    ConfirmationPolicy(Clock clock) {
        this.clock = clock;
    }

    /** Why {@code person} may not decide {@code ticket} now; empty when they may. */
    Optional<HotUpdateException> refusal(ConfirmationTicket ticket, String person, boolean isConfirmer) {
        Instant now = clock.instant();
        if (!isConfirmer) {
            return refuse(ErrorCode.FORBIDDEN, "Only a confirmer of the tenant may decide this.");
        }
        if (!HighRiskPolicy.mayDecideRun(ticket.risk(), ticket.requester(), person)) {
            return refuse(
                    ErrorCode.REQUESTER_MAY_NOT_CONFIRM, "The risk is high: somebody else has to decide your own run.");
        }
        if (ticket.isClosed()) {
            return refuse(ErrorCode.ALREADY_DECIDED, "This run does not wait for a decision any more.");
        }
        if (ticket.isExpired(now)) {
            return refuse(ErrorCode.ALREADY_DECIDED, "The time to decide this run is over.");
        }
        return Optional.empty();
    }

    private static Optional<HotUpdateException> refuse(ErrorCode code, String reason) {
        return Optional.of(new HotUpdateException(code, reason));
    }
}
