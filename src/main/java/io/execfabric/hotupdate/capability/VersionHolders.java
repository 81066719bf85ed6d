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

    /** Tenants that the platform granted the version's Skill to: those after {@code after} in order of id, then the first. */
    List<TenantId> granted(String skillVersionId, String after, int most);

    boolean isGranted(String skillVersionId, TenantId tenant);

    /** Whether a tenant has a Skill of its own that hides a granted one with the same code. */
    boolean hidesGranted(ScriptCode code, TenantId tenant);

    /** Whether a tenant that was granted the version has it switched on. */
    boolean hasSwitchedOn(String skillVersionId, TenantId tenant);
}
