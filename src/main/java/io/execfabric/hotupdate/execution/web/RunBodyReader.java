package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a request body no further than any acceptable one can be, so that a huge one fills no memory. */
@Component
class RunBodyReader {

    /** The input may be written with escapes and white space: room for both. */
    private static final int MAX_BYTES = 4 * RunCommand.MAX_INPUT_BYTES;

    private final ObjectMapper json;

    RunBodyReader(ObjectMapper json) {
        this.json = json;
    }

    /** @param key of the header, which says the same as the field; null for none */
    RunBody read(InputStream body, @Nullable String key) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new HotUpdateException(ErrorCode.TOO_LARGE, Wording.of("run.body-large"));
        }
        return parse(bytes).keyed(key);
    }

    private RunBody parse(byte[] bytes) throws IOException {
        try {
            RunBody body = json.readValue(bytes, RunBody.class);
            if (body != null) {
                lookBeside(bytes);
                return body;
            }
        } catch (JsonProcessingException e) {
            throw ExactJson.refusal(e, Wording.of("run.body-json"));
        }
        throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("run.body-object"));
    }

    /** The input itself is looked at by whoever takes it. */
    private static void lookBeside(byte[] bytes) throws IOException {
        JsonNode whole = ExactJson.read(bytes);
        if (whole instanceof ObjectNode object) {
            object.remove("input");
        }
        ExactValues.require(whole, Wording.of("run.request-unfit"));
    }
}
