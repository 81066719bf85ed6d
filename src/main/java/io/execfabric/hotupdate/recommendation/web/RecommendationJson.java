package io.execfabric.hotupdate.recommendation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as programs read it.
 *
 * @param score larger is better; comparable within one answer only
 * @param why which of the request's words were found where, as a sentence
 * @param inputSchema the schema's JSON as it is, or null
 */
record RecommendationJson(
        ScriptCode skill,
        String name,
        String description,
        double score,
        String why,
        boolean confirmationRequired,
        @JsonRawValue @Nullable String inputSchema) {}
