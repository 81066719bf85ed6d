package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request for a token as it comes in: anything may be missing or wrong. */
record NewTokenRequest(
        @Nullable String name,

        @Schema(
                allowableValues = {"user", "ai"},
                defaultValue = "user")
        @Nullable
        String kind,

        @Schema(minimum = "1", maximum = "365") @Nullable Integer expiresInDays) {

    NewToken wanted() {
        String word = Objects.requireNonNullElse(kind, TokenKind.USER.word());
        TokenKind wantedKind = Arrays.stream(TokenKind.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.kind")));
        return new NewToken(
                Objects.requireNonNullElse(name, ""),
                wantedKind,
                Objects.requireNonNullElse(expiresInDays, NewToken.DEFAULT_DAYS));
    }
}
