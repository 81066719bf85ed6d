package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.Wording;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the schema of schemas cannot see: where references lead, and whether regular expressions are any. */
final class SchemaReferences {

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor");
    private static final int MAX_TOLD = 20;

    private final JsonNode root;
    private final JsonText json;
    private final Set<String> anchors = new HashSet<>();
    private int told;

    SchemaReferences(JsonNode root, JsonText json) {
        this.root = root;
        this.json = json;
        ANCHORS.forEach(name -> anchors.addAll(root.findValuesAsText(name)));
    }

    /** Whether nothing is wrong. */
    boolean check() {
        walk(root, JsonPointer.empty());
        return told == 0;
    }

    private void walk(JsonNode node, JsonPointer place) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonPointer at = place.appendProperty(property.getKey());
            if (property.getValue().isTextual()) {
                checkText(property.getKey(), property.getValue().textValue(), at);
            }
            walk(property.getValue(), at);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), place.appendIndex(i));
        }
    }

    private void checkText(String key, String value, JsonPointer at) {
        if (REFERENCES.contains(key)) {
            checkReference(value, at);
        } else if (key.equals("pattern")) {
            checkPattern(value, at);
        }
    }

    private void checkReference(String reference, JsonPointer at) {
        if (!reference.startsWith("#")) {
            tell(at, Wording.of("schema.ref", reference));
        } else if (!leadsSomewhere(
                URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8))) {
            tell(at, Wording.of("schema.ref-missing", reference));
        }
    }

    private boolean leadsSomewhere(String fragment) {
        return fragment.isEmpty()
                || (fragment.startsWith("/") ? !root.at(fragment).isMissingNode() : anchors.contains(fragment));
    }

    private void checkPattern(String pattern, JsonPointer at) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            tell(at, Wording.of("schema.pattern", pattern));
        }
    }

    private void tell(JsonPointer at, Wording wording) {
        if (told++ < MAX_TOLD) {
            json.add(json.line(at.toString()), wording);
        }
    }
}
