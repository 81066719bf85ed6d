package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/** A submission has another status now; published inside the transaction that changed it. */
public record SubmissionMoved(
        String submissionId, TenantId tenant, ScriptCode scriptCode, SubmissionStatus status, String submittedBy) {}
