package io.execfabric.hotupdate.approval.web;

import io.execfabric.hotupdate.approval.ApprovalDownload;
import io.execfabric.hotupdate.approval.ApprovalKey;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public keys for whoever verifies an approval, and their rotation by a platform admin. */
@RestController
@Tag(name = "Approval keys")
@RequestMapping("/api/v1/approval-keys")
class ApprovalKeyApiController {

    private final ApprovalKeys keys;
    private final CurrentCaller caller;

    ApprovalKeyApiController(ApprovalKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @Operation(operationId = "listApprovalKeys", summary = "The keys that approvals are or were signed with")
    @GetMapping
    ItemList<ApprovalKey> all(PageRequest page) {
        return ItemList.part(
                keys.all(),
                page,
                key -> (key.signing() ? "0" : "1") + key.keyId(),
                Comparator.naturalOrder(),
                key -> key);
    }

    @Operation(operationId = "getApprovalKey", summary = "A public key as PEM")
    @BytesAnswer("application/x-pem-file")
    @GetMapping("/{keyId}")
    Download one(@PathVariable String keyId) {
        return ApprovalDownload.key(keys.one(keyId));
    }

    @Operation(operationId = "rotateApprovalKey", summary = "Sign with a new key from now on")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<ApprovalKey> rotate(@RequestBody RotationRequest request) {
        ApprovalKey key = keys.rotate(caller.get(), request.reason() == null ? "" : request.reason());
        return ResponseEntity.created(URI.create("/api/v1/approval-keys/" + key.keyId()))
                .body(key);
    }

    /** Why the key is replaced. */
    record RotationRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}
}
