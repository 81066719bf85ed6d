package io.execfabric.hotupdate.submission.folder.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strict JSON of a submitted file: no key twice, nothing behind it, not too deep; and on which line something stands. */
final class JsonText {

    static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 64;

    private static final ObjectMapper JSON = ExactJson.mapper(MAX_DEPTH);

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
                List<ExactValues.Unfit> unfit = ExactValues.of(node);
                unfit.forEach(value -> addAt(value.pointer(), value.wording()));
                return unfit.isEmpty() ? node : null;
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
        findings.add(FindingCode.SCHEMA_INVALID, path, line, wording);
    }

    /** At the line of the value that a JSON pointer leads to. */
    void addAt(String pointer, Wording wording) {
        addAt(FindingCode.SCHEMA_INVALID, pointer, wording);
    }

    void addAt(FindingCode code, String pointer, Wording wording) {
        findings.addAt(code, path, () -> line(pointer), wording);
    }

    /** On which line the value at a JSON pointer begins; 1 when there is no such place. */
    private int line(String pointer) {
        TokenFilter place = new JsonPointerBasedFilter(pointer);
        try (JsonParser parser = new FilteringParserDelegate(
                JSON.createParser(text), place, TokenFilter.Inclusion.ONLY_INCLUDE_ALL, false)) {
            return parser.nextToken() == null
                    ? 1
                    : parser.currentTokenLocation().getLineNr();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
