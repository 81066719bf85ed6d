package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.json.ExactJson;

/** JSON as a person typed it into a form: what cannot be read is refused, with the line to look at where there is one. */
final class TypedJson {

    private TypedJson() {}

    static JsonNode read(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw ExactJson.refusal(tooMuch, "This is nested more than " + ExactJson.MAX_DEPTH + " levels deep.");
        } catch (JsonProcessingException notJson) {
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID,
                    "This is not JSON: line " + notJson.getLocation().getLineNr() + ".",
                    notJson);
        }
    }
}
