package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strict JSON of a submitted file: one object, no key twice, nothing behind it. */
final class JsonText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** The object in {@code text}; null, with a finding added, when there is none. */
    static @Nullable ObjectNode object(String path, String text, List<Finding> findings) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            findings.add(Finding.of(FindingCode.SCHEMA_INVALID, path, "The file has to hold one JSON object."));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            findings.add(Finding.at(FindingCode.SCHEMA_INVALID, path, line, "The file is not valid JSON."));
        }
        return null;
    }
}
