package io.execfabric.hotupdate.tenancy.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's present password and the one to be, as they come in. */
record PasswordRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String current,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("new") @Nullable
        String next) {

    static final PasswordRequest EMPTY = new PasswordRequest(null, null);

    /** Without the passwords: this may end up in a log. */
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
