package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Reads the registry. Every question names the tenant; none of the answers is a permission: ask
 * {@code availability.AvailabilityPolicy} for that.
 */
public interface Capabilities {

    /** The live version of the tenant's Skill with this code. */
    Optional<SkillVersionFacts> liveVersion(TenantId tenant, ScriptCode code);

    /** The first live versions of the tenant within {@code span}, in order of code. */
    List<SkillVersionFacts> allLive(TenantId tenant, CodeSpan span, int limit);

    /** One version of the tenant by its id. */
    Optional<SkillVersionFacts> version(TenantId tenant, String skillVersionId);

    /** One version of the tenant's Skill by its number. */
    Optional<SkillVersionFacts> version(TenantId tenant, ScriptCode code, int version);

    /** All versions of the tenant's Skill, newest first; empty when there is no such Skill. */
    List<SkillVersionFacts> versions(TenantId tenant, ScriptCode code);
}
