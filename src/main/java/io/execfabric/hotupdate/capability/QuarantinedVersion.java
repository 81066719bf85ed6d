package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/**
 * A version whose stored bytes are wrong.
 *
 * @param version the Skill version's number
 * @param wasLive whether the tenant had it before
 */
public record QuarantinedVersion(
        String skillVersionId, TenantId tenant, ScriptCode code, int version, String submissionId, boolean wasLive) {}
