package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.ScriptCode;
import java.util.List;

/**
 * A capability that fits a request.
 *
 * @param skillVersionId which version it is, whatever its number
 * @param version the Skill version's number
 * @param score larger is better; comparable within one answer only
 * @param matches why: where the request's words were found, the weightiest field first
 */
public record Recommendation(
        String skillVersionId,
        ScriptCode skill,
        int version,
        ApprovedText text,
        double score,
        List<Match> matches,
        boolean confirmationRequired) {

    public Recommendation {
        matches = List.copyOf(matches);
    }
}
