package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/**
 * Runs of these revoked versions are to be killed; published after the revocation is committed, so that no run that started
 * before is overlooked and none can start after.
 */
public record KillRunsOf(List<Version> versions, String actor) {

    /** One revoked version. */
    public record Version(TenantId tenant, String skillVersionId) {}
}
