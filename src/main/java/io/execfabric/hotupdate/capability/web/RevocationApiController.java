package io.execfabric.hotupdate.capability.web;

import io.execfabric.hotupdate.capability.RevocationView;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.capability.Revocations.Revoked;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revocations, for programs: 201 for a new one, 200 with the first one for what was revoked before. */
@RestController
@Tag(name = "Revocations")
@RequestMapping("/api/v1/revocations")
class RevocationApiController {

    private final Revocations revocations;
    private final CurrentCaller caller;

    RevocationApiController(Revocations revocations, CurrentCaller caller) {
        this.revocations = revocations;
        this.caller = caller;
    }

    @Operation(operationId = "listRevocations", summary = "What was revoked")
    @GetMapping
    ItemList<RevocationView> list(PageRequest page) {
        return revocations.list(caller.get(), page);
    }

    @Operation(operationId = "createRevocation", summary = "Revoke bytes, or one version; nothing of it runs any more")
    @ApiResponse(responseCode = "201", description = "Revoked", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Was revoked before", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<RevocationView> revoke(@RequestBody(required = false) @Nullable RevocationRequest sent) {
        RevocationRequest request = RevocationRequest.of(sent);
        Reason reason = request.because();
        Revoked revoked = revocations.revoke(caller.get(), request.target(), reason, request.kills());
        return ResponseEntity.status(revoked.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(revoked.revocation());
    }
}
