package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.ScriptCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A capability that fits a request. Name, description and input schema are those of the verified approval record.
 *
 * @param skillVersionId which version it is, whatever its number
 * @param version the Skill version's number
 * @param score larger is better; comparable within one answer only
 * @param matches why: where the request's words were found, the weightiest field first
 * @param inputSchema the schema's JSON as it was approved, or null
 */
public record Recommendation(
        String skillVersionId,
        ScriptCode skill,
        int version,
        String name,
        String description,
        double score,
        List<Match> matches,
        boolean confirmationRequired,
        @Nullable String inputSchema) {

    public Recommendation {
        matches = List.copyOf(matches);
    }
}
