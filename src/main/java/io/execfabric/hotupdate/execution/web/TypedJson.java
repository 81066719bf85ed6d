package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.wording.Wording;

/** JSON as a person typed it into a form: what cannot be read is refused, with the line to look at where there is one. */
final class TypedJson {

    private TypedJson() {}

    static JsonNode read(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw ExactJson.refusal(tooMuch, Wording.of("run.deep", ExactJson.MAX_DEPTH));
        } catch (JsonProcessingException notJson) {
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID,
                    Wording.of("run.no-json", notJson.getLocation().getLineNr()),
                    notJson);
        }
    }
}
