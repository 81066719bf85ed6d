package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import org.jspecify.annotations.Nullable;

/**
 * What an acceptable folder says of itself.
 *
 * @param risk declared, medium when undeclared
 * @param name the Skill's name, plain text, at most 1,000 characters
 * @param description plain text, at most 1,000 characters; empty when the folder has none
 * @param inputSchema the text of {@code input.schema.json}, or null
 * @param readme the text of {@code README.md}
 * @param limits what the sidecar asks for
 */
public record FolderFacts(
        Language language,
        RiskLevel risk,
        String name,
        String description,
        @Nullable String inputSchema,
        String readme,
        RunLimits limits) {

    public String entry() {
        return language.entryFile();
    }
}
