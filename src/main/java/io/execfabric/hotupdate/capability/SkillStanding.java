package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * How a Skill stands in a tenant that has it, whether its people can see it or not.
 *
 * @param liveVersion the number; null while nothing is live
 * @param provided whether it is the public area's and was granted to the tenant
 */
public record SkillStanding(
        ScriptCode code, boolean enabled, @Nullable Integer liveVersion, boolean provided) {}
