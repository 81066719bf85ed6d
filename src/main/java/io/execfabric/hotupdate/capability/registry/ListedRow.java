package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Skill of a list with the records of its live version. The Skills are read first, in the order of their index, and the rest
 * is joined to those that are shown alone; so a record may be missing, where somebody broke the data.
 */
record ListedRow(
        Skill skill,
        @Nullable SkillVersion version,
        @Nullable ScriptVersion bytes,
        @Nullable TenantAuthorization authorization,
        @Nullable String barredBy) {

    Optional<SkillVersionFacts> facts() {
        if (version == null || bytes == null || authorization == null) {
            return Optional.empty();
        }
        return Optional.of(new SkillVersionRow(version, skill, bytes, authorization, barredBy).facts());
    }
}
