package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** What the tenant says with the folder, found good. */
record AcceptedRequest(
        TenantId tenant,
        ScriptCode scriptCode,
        String scenario,
        @Nullable String note,
        RequestedAnswers answers) {}
