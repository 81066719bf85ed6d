package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the platform takes the caller for, {@code {user, tenant, roles, tokenKind}}, and the caller's own password. */
@RestController
class MeApiController {

    private final CurrentCaller caller;
    private final OwnPassword password;

    MeApiController(CurrentCaller caller, OwnPassword password) {
        this.caller = caller;
        this.password = password;
    }

    @GetMapping("/api/v1/me")
    Me me() {
        return Me.of(caller.get());
    }

    @PutMapping("/api/v1/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody(required = false) @Nullable PasswordRequest sent) {
        PasswordRequest request = sent == null ? PasswordRequest.EMPTY : sent;
        password.change(caller.get(), request.current(), request.next());
    }
}
