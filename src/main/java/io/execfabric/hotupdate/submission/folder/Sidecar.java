package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code main.execfabric-skill.json} says; it wins over README and header comment. Other keys are the tenant's own.
 */
record Sidecar(
        @Nullable String name,
        @Nullable String description,
        @Nullable RiskLevel risk) {

    static final String PATH = "main.execfabric-skill.json";
    static final Sidecar NONE = new Sidecar(null, null, null);

    static Sidecar parse(String text, List<Finding> findings) {
        ObjectNode object = JsonText.object(PATH, text, findings);
        if (object == null) {
            return NONE;
        }
        String risk = text(object, "risk_level", findings);
        return new Sidecar(
                text(object, "name", findings),
                text(object, "description", findings),
                risk == null ? null : risk(risk, findings).orElse(null));
    }

    private static Optional<RiskLevel> risk(String word, List<Finding> findings) {
        Optional<RiskLevel> risk = RiskLevel.ofWord(word.toLowerCase(Locale.ROOT));
        if (risk.isEmpty()) {
            findings.add(Finding.of(FindingCode.SCHEMA_INVALID, PATH, "\"risk_level\" has to be low, medium or high."));
        }
        return risk;
    }

    private static @Nullable String text(ObjectNode object, String key, List<Finding> findings) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            findings.add(Finding.of(FindingCode.SCHEMA_INVALID, PATH, "\"" + key + "\" has to be a text."));
            return null;
        }
        return value.textValue().isBlank() ? null : value.textValue().strip();
    }
}
