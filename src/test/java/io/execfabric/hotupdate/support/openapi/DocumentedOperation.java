package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One operation of the description.
 *
 * @param method in upper case
 * @param path with its variables in braces
 * @param json what stands behind path and method
 */
public record DocumentedOperation(String method, String path, PathPattern pattern, JsonNode json) {

    public String id() {
        return json.path("operationId").asText();
    }
}
