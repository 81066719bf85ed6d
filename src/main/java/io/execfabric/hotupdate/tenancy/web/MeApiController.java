package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the platform takes the caller for, {@code {user, tenant, roles, tokenKind, scopes}}, and the caller's own password. */
@RestController
@Tag(name = "You")
class MeApiController {

    private final CurrentCaller caller;
    private final OwnPassword password;

    MeApiController(CurrentCaller caller, OwnPassword password) {
        this.caller = caller;
        this.password = password;
    }

    @Operation(operationId = "getMe", summary = "Who you are to this platform")
    @GetMapping("/api/v1/me")
    Me me() {
        return Me.of(caller.get());
    }

    @Operation(
            operationId = "changeMyPassword",
            summary = "Change your password; ends your other sessions and all your tokens")
    @PutMapping("/api/v1/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody(required = false) @Nullable PasswordRequest sent) {
        PasswordRequest request = sent == null ? PasswordRequest.EMPTY : sent;
        password.change(caller.get(), request.current(), request.next());
    }
}
