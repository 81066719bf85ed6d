package io.execfabric.hotupdate.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.inputschema.NoAnswerException;
import io.execfabric.hotupdate.inputschema.UnusableSchemaException;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.support.RandomJson;
import java.util.Random;

/** A schema that is accepted answers every input, or says that it takes too long. */
final class SchemaTarget implements FuzzTarget {

    private static final int INPUTS = 20;

    @Override
    public void feed(Random random) throws JsonProcessingException {
        JsonNode document = parsed(
                random.nextInt(3) == 0 ? Mutation.of(RandomSchema.text(random), random) : RandomSchema.text(random));
        if (!(document instanceof ObjectNode object)) {
            return;
        }
        try {
            InputSchema schema = InputSchema.compile(object);
            for (int i = 0; i < INPUTS; i++) {
                hold(schema, parsed(RandomJson.object(random)));
            }
        } catch (UnusableSchemaException refused) {
            if (refused.faults().isEmpty()) {
                throw new IllegalStateException("Refused without a word", refused);
            }
        }
    }

    private static void hold(InputSchema schema, JsonNode input) {
        try {
            schema.check(input).forEach(told -> {
                if (told.english().isBlank() || told.english().length() > 301) {
                    throw new IllegalStateException("Said: " + told);
                }
            });
        } catch (NoAnswerException bounded) {
            if (bounded.getMessage() == null) {
                throw bounded;
            }
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return ExactJson.read(text);
        } catch (JsonProcessingException notJson) {
            return ExactJson.stored("0");
        }
    }
}
