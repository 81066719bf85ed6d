package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.execfabric.hotupdate.shared.Wording;
import java.util.Comparator;

/**
 * {@code input.schema.json} has to be a JSON Schema 2020-12 that stands alone: a reference may point inside the file only,
 * since the platform fetches nothing on a tenant's word.
 */
final class InputSchemaRule {

    static final String PATH = "input.schema.json";

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final int MAX_TOLD = 20;
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));

    private InputSchemaRule() {}

    /** Whether the schema can be used; every reason why not is a finding. */
    static boolean check(JsonText json) {
        ObjectNode schema = json.object();
        if (schema == null) {
            return false;
        }
        boolean isDialect = !schema.has("$schema") || isDialect(schema.path("$schema"));
        if (!isDialect) {
            json.add(json.line("/$schema"), Wording.of("schema.dialect"));
        }
        SchemaErrors errors = SchemaErrors.of(META_SCHEMA, schema.toString());
        errors.list().stream()
                .sorted(Comparator.comparing(SchemaErrors.Told::pointer))
                .limit(MAX_TOLD)
                .forEach(told -> json.add(json.line(told.pointer()), told.wording("schema.invalid")));
        boolean isClosed = new SchemaReferences(schema, json).check();
        return isDialect && errors.list().isEmpty() && isClosed;
    }

    private static boolean isDialect(JsonNode uri) {
        return uri.asText().equals(DIALECT) || uri.asText().equals(DIALECT + "#");
    }
}
