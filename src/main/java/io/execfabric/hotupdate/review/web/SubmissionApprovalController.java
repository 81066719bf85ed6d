package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.approval.ApprovalDownload;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovalArchive;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The approval of a submission, to be verified away from this platform. */
@RestController
@Tag(name = "Submissions")
@RequestMapping("/api/v1/submissions/{id}/approval")
class SubmissionApprovalController {

    private final ApprovalArchive archive;
    private final ApprovalKeys keys;
    private final CurrentCaller caller;

    SubmissionApprovalController(ApprovalArchive archive, ApprovalKeys keys, CurrentCaller caller) {
        this.archive = archive;
        this.keys = keys;
        this.caller = caller;
    }

    @Operation(operationId = "getSubmissionApproval", summary = "The approval record, as it was signed")
    @BytesAnswer("application/json")
    @GetMapping
    Download record(@PathVariable String id) {
        return ApprovalDownload.record(approval(id));
    }

    @Operation(operationId = "getSubmissionApprovalSignature", summary = "The signature of the approval record")
    @BytesAnswer("application/octet-stream")
    @GetMapping("/signature")
    Download signature(@PathVariable String id) {
        return ApprovalDownload.signature(approval(id));
    }

    /** The public key that the signature verifies with. */
    @Operation(operationId = "getSubmissionApprovalKey", summary = "The public key that the signature verifies with")
    @BytesAnswer("application/x-pem-file")
    @GetMapping("/key")
    Download key(@PathVariable String id) {
        return ApprovalDownload.key(keys.one(approval(id).keyId()));
    }

    private SignedApproval approval(String id) {
        return archive.of(caller.get(), id);
    }
}
