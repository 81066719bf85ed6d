package io.execfabric.hotupdate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The record as canonical JSON (RFC 8785) and back. Has a mapper of its own: what was signed once must read the same
 * whatever the application's JSON settings become.
 */
final class CanonicalRecord {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a record may lack: it asked for nothing, or it is older than this. */
    private static final String LIMITS = "limits";

    private static final String REPLACES = "replaces";
    private static final String DIGEST = "digest";

    private CanonicalRecord() {}

    static String text(ApprovalRecord record) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(record)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("An approval record could not be written as canonical JSON", e);
        }
    }

    static ApprovalRecord parse(String text) throws JsonProcessingException {
        JsonNode json = MAPPER.readTree(text);
        if (json instanceof ObjectNode object) {
            fillIn(object);
        }
        return MAPPER.treeToValue(json, ApprovalRecord.class);
    }

    private static void fillIn(ObjectNode record) {
        if (!record.has(LIMITS)) {
            record.putObject(LIMITS);
        }
        if (!record.has(REPLACES)) {
            record.putNull(REPLACES);
        } else if (record.get(REPLACES) instanceof ObjectNode replaces && !replaces.has(DIGEST)) {
            replaces.putNull(DIGEST);
        }
    }
}
