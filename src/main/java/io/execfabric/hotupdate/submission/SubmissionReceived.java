package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.TenantId;

/** A new submission is stored; published inside the storing transaction, in which the process starts too. */
public record SubmissionReceived(String submissionId, TenantId tenant, String scriptCode, boolean needsFix) {}
