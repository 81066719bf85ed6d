package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Optional;

/** One rule that a decision has to keep: says why it is broken, or nothing. */
@FunctionalInterface
interface ReviewRule {

    Optional<Refusal> brokenBy(DecisionContext decision);

    /** Why a decision is refused. */
    record Refusal(ErrorCode code, Wording reason) {

        HotUpdateException asException() {
            return new HotUpdateException(code, reason);
        }
    }
}
