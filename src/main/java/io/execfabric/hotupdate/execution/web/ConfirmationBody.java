package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's answer. */
record ConfirmationBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        ConfirmationDecision decision,

        @Nullable String comment) {

    ConfirmationDecision requireDecision() {
        if (decision == null) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("confirmation.words"));
        }
        return decision;
    }
}
