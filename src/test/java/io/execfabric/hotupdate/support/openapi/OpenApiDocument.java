package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The description of the interface, as {@code /v3/api-docs} answers it, read the way a strict client reads it. */
public final class OpenApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final List<DocumentedOperation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApiDocument(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new DocumentedOperation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                pattern(path.getKey()),
                                operation.getValue()))));
        operations.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()));
    }

    public static OpenApiDocument of(byte[] text) throws IOException {
        return new OpenApiDocument(JSON.readTree(text));
    }

    public JsonNode json() {
        return document;
    }

    /** All operations, those with the most specific paths first. */
    public List<DocumentedOperation> operations() {
        return operations;
    }

    Optional<DocumentedOperation> operation(String method, String path) {
        PathContainer parts = parts(path);
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.pattern().matches(parts))
                .findFirst();
    }

    /** What nobody can read as an address is no operation's. */
    private static PathContainer parts(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException damaged) {
            return PathContainer.parsePath("");
        }
    }

    /** What is documented behind this status, or nothing. */
    Optional<JsonNode> response(DocumentedOperation operation, int status) {
        JsonNode response = operation.json().path("responses").path(String.valueOf(status));
        return response.isMissingNode() ? Optional.empty() : Optional.of(followed(response));
    }

    /** What breaks the schema in a body; a field that no schema knows breaks it too. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema.toString(), this::compiled).validate(body).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    /** The same without references at its top. */
    public JsonNode followed(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Schema compiled(String schema) {
        try {
            ObjectNode whole = (ObjectNode) JSON.readTree(own(schema));
            ObjectNode definitions = (ObjectNode) JSON.readTree(
                    own(document.path("components").path("schemas").toString()));
            definitions.properties().forEach(definition -> close(definition.getValue()));
            whole.set("$defs", definitions);
            return SCHEMAS.getSchema(whole);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String own(String schema) {
        return schema.replace("#/components/schemas/", "#/$defs/");
    }

    private static void close(JsonNode definition) {
        if (definition.has("properties") && !definition.has("additionalProperties")) {
            ((ObjectNode) definition).put("additionalProperties", false);
        }
    }

    /** The name of a file at the end of a path may hold slashes. */
    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path.replaceFirst("/\\{(path|name)}$", "/{*$1}"));
    }
}
