package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The inverse question, "who has this version?", across all tenants; for the permission checks alone, in the platform's scope.
 * Answered with indexes and counts, so that the number of tenants does not matter.
 */
public interface VersionHolders {

    /**
     * @param granted how many tenants the platform granted the version's Skill to; none for a tenant's own Skill
     * @param exact whether exactly those and the owner are authorised, whatever anybody's list shows
     */
    record Holders(long granted, boolean exact) {}

    Holders of(String skillVersionId);

    /** Whose version it is; empty when there is none of this id. */
    Optional<TenantId> owner(String skillVersionId);

    /** The first tenants, in order of id, that the platform granted the version's Skill to. */
    List<TenantId> granted(String skillVersionId, int most);

    boolean isGranted(String skillVersionId, TenantId tenant);

    /** Whether a tenant that was granted the version has it switched on, and no Skill of its own that hides it. */
    boolean usesGranted(String skillVersionId, ScriptCode code, TenantId tenant);
}
