package io.execfabric.hotupdate.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a submission is taken back. */
record WithdrawalRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }
}
