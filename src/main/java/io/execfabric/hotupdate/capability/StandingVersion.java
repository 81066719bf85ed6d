package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.TenantId;

/** Where a version belongs, read without the version itself, so that it can be read afresh once its Skill is held. */
record StandingVersion(String id, String tenantId, String skillId) {

    KillRunsOf.Version asKilled() {
        return new KillRunsOf.Version(new TenantId(tenantId), id);
    }
}
