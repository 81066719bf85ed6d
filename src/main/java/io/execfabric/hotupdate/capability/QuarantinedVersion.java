package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/**
 * A version that was taken from its tenant: quarantined, on its way out of that, or revoked.
 *
 * @param version the Skill version's number
 * @param wasLive whether the tenant had it before
 */
public record QuarantinedVersion(
        String skillVersionId, TenantId tenant, ScriptCode code, int version, String submissionId, boolean wasLive) {}
