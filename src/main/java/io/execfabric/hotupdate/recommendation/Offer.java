package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * A capability that an assistant may be told of. Name, description and input schema are those of the verified approval record,
 * so that nothing an assistant reads was not read by a reviewer.
 *
 * @param version the Skill version's number
 * @param digest the approved package
 * @param inputSchema the schema's JSON as it was approved, or null
 */
public record Offer(
        String skillVersionId,
        ScriptCode code,
        int version,
        Digest digest,
        String name,
        String description,
        RiskLevel risk,
        boolean confirmationRequired,
        @Nullable String inputSchema) {}
