package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.tenancy.Caller;

/** Hands out the signed approvals of submissions, to the submitting tenant and to the platform's people. */
public interface ApprovalArchive {

    /** 404 for another tenant's submission, and for one that is not approved. */
    SignedApproval of(Caller caller, String submissionId);
}
