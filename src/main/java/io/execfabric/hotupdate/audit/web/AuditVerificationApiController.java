package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditHead;
import io.execfabric.hotupdate.audit.AuditReport;
import io.execfabric.hotupdate.audit.AuditVerification;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether the trail is what it was; its head, to be kept elsewhere and asked for later. */
@RestController
@Tag(name = "Audit")
class AuditVerificationApiController {

    private final AuditVerification verification;
    private final CurrentCaller caller;

    AuditVerificationApiController(AuditVerification verification, CurrentCaller caller) {
        this.verification = verification;
        this.caller = caller;
    }

    @Operation(operationId = "verifyAudit", summary = "Whether the trail is intact")
    @GetMapping("/api/v1/audit/verification")
    AuditReport verify() {
        return verification.verify(caller.get());
    }

    /** Against a head that was exported before. */
    @Operation(
            operationId = "verifyAuditAgainst",
            summary = "Whether the trail still continues a head that was exported before")
    @PostMapping("/api/v1/audit/verification")
    AuditReport verifyAgainst(@RequestBody AuditHead exported) {
        if (exported.hash() == null || exported.hash().isBlank() || exported.number() < 0) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("audit.head"));
        }
        return verification.verify(caller.get(), exported);
    }

    @Operation(operationId = "getAuditHead", summary = "The newest seal, to be kept elsewhere")
    @GetMapping("/api/v1/audit/head")
    AuditHead head() {
        return verification.head(caller.get());
    }
}
