package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants of a Skill, and why.
 *
 * @param version of a rollback: the number to go back to
 */
record ManagementRequest(
        @Nullable Integer version,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    /** A body that is missing says nothing, so it gives no reason either. */
    static ManagementRequest of(@Nullable ManagementRequest sent) {
        return sent == null ? new ManagementRequest(null, null) : sent;
    }

    Reason because() {
        return Reason.of(reason);
    }

    int target() {
        if (version == null) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("availability.which-version"));
        }
        return version;
    }
}
