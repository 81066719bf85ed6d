package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.release.ReleasePath;

/**
 * What is to be registered: an approved, synced submission.
 *
 * @param record what was approved; tenant, code, language and digest come from here alone
 * @param approval the same, signed
 * @param release where the approved bytes are
 * @param readme Markdown text as submitted
 */
public record Registration(ApprovalRecord record, SignedApproval approval, ReleasePath release, String readme) {}
