package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
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
            return refuse(ErrorCode.FORBIDDEN, Wording.of("confirmation.confirmer"));
        }
        if (!HighRiskPolicy.mayDecideRun(ticket.risk(), ticket.requester(), person)) {
            return refuse(ErrorCode.REQUESTER_MAY_NOT_CONFIRM, Wording.of("confirmation.own-high"));
        }
        if (ticket.isClosed()) {
            return refuse(ErrorCode.ALREADY_DECIDED, Wording.of("confirmation.not-waiting"));
        }
        if (ticket.isExpired(now)) {
            return refuse(ErrorCode.ALREADY_DECIDED, Wording.of("confirmation.over"));
        }
        return Optional.empty();
    }

    private static Optional<HotUpdateException> refuse(ErrorCode code, Wording reason) {
        return Optional.of(new HotUpdateException(code, reason));
    }
}
