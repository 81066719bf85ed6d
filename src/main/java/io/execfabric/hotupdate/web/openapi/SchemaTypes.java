package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What OpenAPI 3.1 says of types: {@code null} is one of them, and a reference stands for a schema by its name. */
final class SchemaTypes {

    private static final String NULL = "null";

    private SchemaTypes() {}

    /** The same, or nothing. */
    static Schema<?> orNull(Schema<?> schema) {
        Set<String> types = types(schema);
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem(NULL)));
        }
        if (!types.isEmpty() && types.add(NULL)) {
            schema.setTypes(types);
        }
        return schema;
    }

    static boolean mayBeNull(Schema<?> schema) {
        return types(schema).contains(NULL)
                || saysNothing(schema)
                || Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream).anyMatch(SchemaTypes::mayBeNull);
    }

    /** Any JSON, of which null is one. */
    private static boolean saysNothing(Schema<?> schema) {
        return types(schema).isEmpty()
                && schema.get$ref() == null
                && schema.getAnyOf() == null
                && schema.getAllOf() == null
                && schema.getEnum() == null;
    }

    /** The same, and always something. */
    static void withoutNull(Schema<?> schema) {
        Set<String> types = types(schema);
        if (types.remove(NULL)) {
            schema.setTypes(types);
        }
    }

    /** The name behind a reference. */
    static @Nullable String referred(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        return types;
    }
}
