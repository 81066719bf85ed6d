package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * How a Skill stands in its tenant, whether its people can see it or not.
 *
 * @param liveVersion the number; null while nothing is live
 */
public record SkillStanding(
        ScriptCode code, boolean enabled, @Nullable Integer liveVersion) {}
