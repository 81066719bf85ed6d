package io.execfabric.hotupdate.submission.folder.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.inputschema.UnusableSchemaException;
import org.jspecify.annotations.Nullable;

/**
 * {@code input.schema.json} has to be a JSON Schema 2020-12 that stands alone: a reference may point inside the file only,
 * since the platform fetches nothing on a tenant's word.
 */
final class InputSchemaRule {

    static final String PATH = "input.schema.json";

    private InputSchemaRule() {}

    /** The schema; null when it cannot be used, and every reason why not is a finding. */
    static @Nullable InputSchema check(JsonText json) {
        ObjectNode document = json.object();
        if (document == null) {
            return null;
        }
        try {
            return InputSchema.compile(document);
        } catch (UnusableSchemaException e) {
            e.faults().forEach(fault -> json.addAt(fault.pointer(), fault.wording()));
            return null;
        }
    }
}
