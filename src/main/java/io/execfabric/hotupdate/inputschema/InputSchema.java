package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JSON Schema 2020-12 that stands alone and that any input can be held against: no input makes it end otherwise than with
 * an answer or with {@link NoAnswerException}, within about a quarter of a second of one core. Safe for many threads.
 */
public final class InputSchema {

    /** Most things told of one input. */
    public static final int MAX_TOLD = 20;

    private static final Logger LOG = LoggerFactory.getLogger(InputSchema.class);

    private final Schema schema;

    private InputSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @throws UnusableSchemaException with all that is wrong with it, at most {@link #MAX_TOLD}
     */
    public static InputSchema compile(ObjectNode document) throws UnusableSchemaException {
        return new InputSchema(SchemaCheck.usable(document));
    }

    /**
     * What is wrong with an input, in the order of its places, at most {@link #MAX_TOLD}; nothing when it fits.
     *
     * @throws NoAnswerException when looking takes too long, goes too deep, or fails
     */
    public List<Mismatch> check(JsonNode input) {
        return Budget.within(() -> {
            HashFlood.refuse(input);
            return answer(input);
        });
    }

    /** What the library throws at a schema that it accepted is no failure of the server. */
    private List<Mismatch> answer(JsonNode input) {
        try {
            List<Error> english = evaluate(schema, input, Locale.ENGLISH);
            return english.isEmpty()
                    ? List.of()
                    : Complaints.mismatches(english, evaluate(schema, input, Locale.SIMPLIFIED_CHINESE));
        } catch (RuntimeException e) {
            LOG.info(
                    "The validator gave up at a schema that it had accepted: {}",
                    e.getClass().getName());
            LOG.debug("Where it gave up", e);
            throw new NoAnswerException(e);
        }
    }

    static List<Error> evaluate(Schema schema, JsonNode value, Locale reader) {
        BoundedContext context = new BoundedContext(reader);
        schema.validate(context, value);
        return context.getErrors();
    }
}
