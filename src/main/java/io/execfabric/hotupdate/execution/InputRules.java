package io.execfabric.hotupdate.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a run's input against the approved input schema (JSON Schema 2020-12) and names every field that does not fit. */
@Component
class InputRules {

    private static final int MAX_FINDINGS = 100;

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    void check(@Nullable String schema, JsonNode input) {
        if (schema == null) {
            return;
        }
        List<Finding> findings = schemas.getSchema(schema, InputFormat.JSON).validate(input).stream()
                .limit(MAX_FINDINGS)
                .map(InputRules::finding)
                .toList();
        if (!findings.isEmpty()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, "The input does not fit its schema.", findings);
        }
    }

    private static Finding finding(Error error) {
        String field = field(error);
        FindingCode code = field.isEmpty() ? FindingCode.INPUT_SCHEMA : FindingCode.FIELD_INVALID;
        return Finding.of(code, field, error.getMessage());
    }

    /** The field's name, for instance {@code address.street}; empty when the whole input is meant. */
    private static String field(Error error) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            names.add(String.valueOf(error.getInstanceLocation().getName(i)));
        }
        if (error.getProperty() != null) {
            names.add(error.getProperty());
        }
        return String.join(".", names);
    }
}
