package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant was granted of the public area, as its own admins look after it: on and off for itself alone. Asks nobody's
 * rights and runs no checks: that is {@code availability.SkillManagement}. A Skill that was not granted to the tenant, or that
 * one of its own hides, is NOT_FOUND.
 */
public interface GrantedSkills {

    /** Empty when the tenant has no such Skill of the public area. */
    Optional<SkillStanding> find(TenantId tenant, ScriptCode code);

    /** Those that the tenant has switched off. */
    List<SkillStanding> disabled(TenantId tenant);

    /** Out of sight for this tenant at once and for no other; WRONG_STATE when it is. In the platform's scope. */
    void disable(TenantId tenant, ScriptCode code, String actor, Reason reason);

    /**
     * The other way; WRONG_STATE when it is on. In the platform's scope.
     *
     * @return the live version's id, if one is live
     */
    Optional<String> enable(TenantId tenant, ScriptCode code, String actor, Reason reason);
}
