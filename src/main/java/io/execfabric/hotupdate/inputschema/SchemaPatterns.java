package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;

/** The regular expressions of one schema: its {@code pattern}, and the names of its {@code patternProperties}. */
final class SchemaPatterns {

    private static final int SHOWN = 200;

    private SchemaPatterns() {}

    static void faults(JsonNode schema, JsonPointer at, Consumer<SchemaFault> faults) {
        if (schema.path("pattern").isTextual()) {
            check(schema.path("pattern").textValue(), at.appendProperty("pattern"), faults);
        }
        JsonPointer names = at.appendProperty("patternProperties");
        schema.path("patternProperties")
                .fieldNames()
                .forEachRemaining(name -> check(name, names.appendProperty(name), faults));
    }

    private static void check(String expression, JsonPointer at, Consumer<SchemaFault> faults) {
        try {
            TenantPattern.of(expression);
        } catch (PatternSyntaxException e) {
            faults.accept(
                    new SchemaFault(at.toString(), Wording.of("schema.pattern", CutText.marked(expression, SHOWN))));
        }
    }
}
