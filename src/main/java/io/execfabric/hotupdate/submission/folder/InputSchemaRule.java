package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code input.schema.json} has to be a JSON Schema 2020-12 that stands alone: a reference may point inside the file only,
 * since the platform fetches nothing on a tenant's word.
 */
final class InputSchemaRule {

    static final String PATH = "input.schema.json";

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    private static final int MAX_TOLD = 20;
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));

    private InputSchemaRule() {}

    static void check(String text, List<Finding> findings) {
        ObjectNode schema = JsonText.object(PATH, text, findings);
        if (schema == null) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        if (schema.has("$schema") && !isDialect(schema.path("$schema").asText())) {
            wrong.add("\"$schema\" has to name JSON Schema 2020-12.");
        }
        for (Error error : META_SCHEMA.validate(schema.toString(), InputFormat.JSON)) {
            wrong.add(error.getInstanceLocation() + ": " + error.getMessage());
        }
        walk(schema, schema, wrong);
        wrong.stream()
                .distinct()
                .limit(MAX_TOLD)
                .forEach(message -> findings.add(Finding.of(FindingCode.SCHEMA_INVALID, PATH, message)));
    }

    private static boolean isDialect(String uri) {
        return uri.equals(DIALECT) || uri.equals(DIALECT + "#");
    }

    private static void walk(JsonNode root, JsonNode node, List<String> wrong) {
        node.properties().forEach(property -> {
            if (REFERENCES.contains(property.getKey()) && property.getValue().isTextual()) {
                checkReference(root, property.getValue().textValue(), wrong);
            } else if (property.getKey().equals("pattern")
                    && property.getValue().isTextual()) {
                checkPattern(property.getValue().textValue(), wrong);
            }
        });
        node.forEach(child -> walk(root, child, wrong));
    }

    private static void checkReference(JsonNode root, String reference, List<String> wrong) {
        if (!reference.startsWith("#")) {
            wrong.add("A reference may point inside this file only: " + reference);
        } else if (reference.startsWith("#/") && root.at(reference.substring(1)).isMissingNode()) {
            wrong.add("A reference points to nothing: " + reference);
        }
    }

    private static void checkPattern(String pattern, List<String> wrong) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            wrong.add("Not a regular expression: " + pattern);
        }
    }
}
