package io.execfabric.hotupdate.breakglass.web;

import io.execfabric.hotupdate.breakglass.BreakGlassOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for emergency access as it comes in; never shown again with the password in it. */
record BreakGlassRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String tenant,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Nullable Integer minutes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String password) {

    static BreakGlassRequest of(@Nullable BreakGlassRequest sent) {
        return sent == null ? new BreakGlassRequest(null, null, null, null) : sent;
    }

    BreakGlassOrder order() {
        return BreakGlassOrder.of(tenant, reason, minutes);
    }

    /** What the form is filled with; public for the page. */
    public int minutesOrUsual() {
        return minutes == null ? BreakGlassOrder.USUAL_MINUTES : minutes;
    }

    @Override
    public String toString() {
        return "BreakGlassRequest[tenant=" + tenant + "]";
    }
}
