package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Strict JSON of a submitted file: no key twice, nothing behind it, not too deep; and on which line something stands. */
final class JsonText {

    static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 64;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String path;
    private final String text;
    private final FolderFindings findings;

    JsonText(String path, String text, FolderFindings findings) {
        this.path = path;
        this.text = text;
        this.findings = findings;
    }

    /** What is there; null, with a finding, when it is no JSON. */
    @Nullable
    JsonNode value() {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isMissingNode()) {
                return node;
            }
            add(1, Wording.of("json.empty"));
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            int line = Math.max(1, where.getLineNr());
            add(line, Wording.of("json.invalid", line, Math.max(1, where.getColumnNr())));
        }
        return null;
    }

    /** The object that is there; null, with a finding, when there is none. */
    @Nullable
    ObjectNode object() {
        JsonNode node = value();
        if (node == null || node instanceof ObjectNode) {
            return (ObjectNode) node;
        }
        add(1, Wording.of("json.no-object"));
        return null;
    }

    void add(int line, Wording wording) {
        add(FindingCode.SCHEMA_INVALID, line, wording);
    }

    void add(FindingCode code, int line, Wording wording) {
        findings.add(code, path, line, wording);
    }

    /** On which line the value at a JSON pointer begins; 1 when there is no such place. */
    int line(String pointer) {
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isValue = token != JsonToken.FIELD_NAME && !token.isStructEnd();
                if (isValue
                        && parser.getParsingContext().pathAsPointer().toString().equals(pointer)
                        && !token.isStructStart()) {
                    return parser.currentTokenLocation().getLineNr();
                }
                if (token.isStructStart() && startOf(parser).equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser is inside of what just began, so its place is its parent's. */
    private static String startOf(JsonParser parser) {
        return parser.getParsingContext().getParent() == null
                ? ""
                : parser.getParsingContext().getParent().pathAsPointer().toString();
    }
}
