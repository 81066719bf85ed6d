package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.SignedApproval;

/** An approved submission: the record, and the same signed. */
public record ApprovedSubmission(ApprovalRecord record, SignedApproval approval) {}
