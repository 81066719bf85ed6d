package io.execfabric.hotupdate.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * A live capability as its tenant sees it.
 *
 * <p>Wide, since it is the JSON of a capability, which the interface spells flat; {@link #of} alone makes it.
 *
 * @param provided whether it is the platform's own, of the public area, and was granted to this tenant
 * @param inputSchema the schema's JSON as it is, or null
 * @param readmeHtml sanitised
 */
public record SkillView(
        @JsonIgnore String skillVersionId,
        ScriptCode code,
        String name,
        String description,
        RiskLevel risk,
        int liveVersion,
        Digest digest,
        boolean aiCallable,
        boolean manualExecution,
        boolean confirmationRequired,
        boolean provided,
        @JsonRawValue @Nullable String inputSchema,
        String readmeHtml) {

    public static SkillView of(SkillVersionFacts facts, String readmeHtml) {
        return new SkillView(
                facts.skillVersionId(),
                facts.code(),
                facts.offered().name(),
                facts.offered().description(),
                facts.risk(),
                facts.version(),
                facts.digest(),
                facts.answers().aiCallable(),
                facts.answers().manualExecution(),
                facts.answers().confirmationRequired(),
                !facts.isOwn(),
                facts.offered().inputSchema(),
                readmeHtml);
    }
}
