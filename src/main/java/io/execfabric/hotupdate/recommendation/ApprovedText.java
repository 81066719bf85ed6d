package io.execfabric.hotupdate.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * What an assistant reads of a capability: that of the verified approval record, so that it reads nothing that a reviewer has
 * not read.
 *
 * @param inputSchema the schema's JSON as it was approved, or null
 */
public record ApprovedText(
        String name, String description, @Nullable String inputSchema) {}
