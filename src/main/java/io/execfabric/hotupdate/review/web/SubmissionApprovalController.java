package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.approval.ApprovalDownload;
import io.execfabric.hotupdate.approval.ApprovalKeys;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovalArchive;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The approval of a submission, to be verified away from this platform. */
@RestController
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

    @GetMapping
    Download record(@PathVariable String id) {
        return ApprovalDownload.record(approval(id));
    }

    @GetMapping("/signature")
    Download signature(@PathVariable String id) {
        return ApprovalDownload.signature(approval(id));
    }

    /** The public key that the signature verifies with. */
    @GetMapping("/key")
    Download key(@PathVariable String id) {
        return ApprovalDownload.key(keys.one(approval(id).keyId()));
    }

    private SignedApproval approval(String id) {
        return archive.of(caller.get(), id);
    }
}
