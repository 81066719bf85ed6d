package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import org.jspecify.annotations.Nullable;

/** What the tenant says with the folder, found good. */
public record AcceptedRequest(
        TenantId tenant,
        ScriptCode scriptCode,
        String scenario,
        @Nullable String note,
        RequestedAnswers answers) {}
