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
    record Refusal(ErrorCode code, Wording wording) {

        HotUpdateException asException() {
            return new HotUpdateException(code, wording);
        }

        /** In English, as the trail has it. */
        String reason() {
            return wording.english();
        }
    }
}
