package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A sweep found that a version was open to somebody it is not for, and closed it; published in the transaction that did.
 *
 * @param tenant whose version it is
 * @param what what was open to whom, and what was done about it
 * @param quarantined the version, when it had to be quarantined; null when it is still live
 */
public record IsolationBroken(
        TenantId tenant,
        ScriptCode code,
        int version,
        String skillVersionId,
        String what,
        @Nullable QuarantinedVersion quarantined) {}
