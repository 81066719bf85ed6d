package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Changes what a tenant has of a Skill after it went live. Asks nobody's rights and runs no checks: that is
 * {@code availability.SkillManagement}, whose transaction each method joins. A Skill that the tenant has not is NOT_FOUND.
 */
public interface SkillLifecycle {

    /**
     * Points the Skill to an earlier version; what was live is superseded.
     *
     * @return the Skill version's id
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND for a version that does not exist, WRONG_STATE or
     *     VERSION_REVOKED when it may not be rolled back to
     */
    String rollBack(TenantId tenant, ScriptCode code, int version, String actor, Reason reason);

    /** Switches the Skill off in its tenant; WRONG_STATE when it is. */
    void disable(TenantId tenant, ScriptCode code, String actor, Reason reason);

    /**
     * Switches the Skill on again; WRONG_STATE when it is.
     *
     * @return the live version's id, if one is live
     */
    Optional<String> enable(TenantId tenant, ScriptCode code, String actor, Reason reason);

    /** Empty when the tenant has no such Skill. */
    Optional<SkillStanding> find(TenantId tenant, ScriptCode code);

    /** The tenant's Skills that its people cannot see: switched off, or with nothing live. */
    List<SkillStanding> unavailable(TenantId tenant);
}
