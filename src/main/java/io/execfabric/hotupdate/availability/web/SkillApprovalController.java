package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.approval.ApprovalDownload;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The approval of a version, to be verified away from this platform. */
@RestController
@Tag(name = "Skills")
@RequestMapping("/api/v1/skills/{code}/versions/{version}/approval")
class SkillApprovalController {

    private final SkillCatalogue catalogue;
    private final ApprovalKeys keys;
    private final CurrentCaller caller;

    SkillApprovalController(SkillCatalogue catalogue, ApprovalKeys keys, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.caller = caller;
    }

    @Operation(operationId = "getVersionApproval", summary = "The approval record of a version, as it was signed")
    @BytesAnswer("application/json")
    @GetMapping
    Download record(@PathVariable String code, @PathVariable int version) {
        return ApprovalDownload.record(approval(code, version));
    }

    @Operation(operationId = "getVersionApprovalSignature", summary = "The signature of the approval record")
    @BytesAnswer("application/octet-stream")
    @GetMapping("/signature")
    Download signature(@PathVariable String code, @PathVariable int version) {
        return ApprovalDownload.signature(approval(code, version));
    }

    /** The public key that the signature verifies with. */
    @Operation(operationId = "getVersionApprovalKey", summary = "The public key that the signature verifies with")
    @BytesAnswer("application/x-pem-file")
    @GetMapping("/key")
    Download key(@PathVariable String code, @PathVariable int version) {
        return ApprovalDownload.key(keys.one(approval(code, version).keyId()));
    }

    private SignedApproval approval(String code, int version) {
        return catalogue.approval(caller.get(), CodeInPath.existing(code), version);
    }
}
