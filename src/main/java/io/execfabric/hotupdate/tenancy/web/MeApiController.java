package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the platform takes the caller for: {@code {user, tenant, roles, tokenKind}}. */
@RestController
class MeApiController {

    private final CurrentCaller caller;

    MeApiController(CurrentCaller caller) {
        this.caller = caller;
    }

    @GetMapping("/api/v1/me")
    Me me() {
        return Me.of(caller.get());
    }
}
