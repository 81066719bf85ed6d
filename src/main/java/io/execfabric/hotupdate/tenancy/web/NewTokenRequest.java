package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
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

        @Schema(minimum = "1", maximum = "365") @Nullable Integer expiresInDays,

        @ArraySchema(
                arraySchema = @Schema(description = "To which the token is narrowed; none for all that you may."),
                schema = @Schema(allowableValues = {"read", "submit", "run", "manage"}))
        @Nullable
        List<@Nullable String> scopes) {

    NewToken wanted() {
        String word = Objects.requireNonNullElse(kind, TokenKind.USER.word());
        TokenKind wantedKind = Arrays.stream(TokenKind.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow(NewToken::kindRefused);
        return new NewToken(
                Objects.requireNonNullElse(name, ""),
                wantedKind,
                Objects.requireNonNullElse(expiresInDays, NewToken.DEFAULT_DAYS),
                wantedScopes());
    }

    private List<TokenScope> wantedScopes() {
        return scopes == null
                ? List.of()
                : scopes.stream().map(NewTokenRequest::scope).toList();
    }

    private static TokenScope scope(@Nullable String word) {
        return TokenScope.ofWord(String.valueOf(word)).orElseThrow(NewTokenRequest::noScope);
    }

    private static HotUpdateException noScope() {
        return new HotUpdateException(
                ErrorCode.INPUT_INVALID,
                Wording.of("token.scopes"),
                List.of(Finding.worded(FindingCode.FIELD_INVALID, "scopes", "token.scope")));
    }
}
