package io.execfabric.hotupdate.submission.folder.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code main.execfabric-skill.json} says; it wins over README and header comment. Other keys are the tenant's own.
 */
record Sidecar(
        @Nullable String name,
        @Nullable String description,
        @Nullable RiskLevel risk,
        RunLimits limits) {

    static final String PATH = "main.execfabric-skill.json";
    static final Sidecar NONE = new Sidecar(null, null, null, RunLimits.NONE);

    static Sidecar parse(JsonText json, RunLimits most) {
        ObjectNode object = json.object();
        if (object == null) {
            return NONE;
        }
        LimitWishes.refuseNetwork(object, json);
        return new Sidecar(
                text(object, "name", json),
                text(object, "description", json),
                risk(object, json),
                LimitWishes.of(object, json, most));
    }

    private static @Nullable RiskLevel risk(ObjectNode object, JsonText json) {
        JsonNode value = object.get("risk_level");
        if (value == null || value.isNull()) {
            return null;
        }
        Optional<RiskLevel> risk = RiskLevel.ofWord(value.asText().strip().toLowerCase(Locale.ROOT))
                .filter(level -> value.isTextual());
        if (risk.isEmpty()) {
            json.addAt("/risk_level", Wording.of("sidecar.risk"));
        }
        return risk.orElse(null);
    }

    private static @Nullable String text(ObjectNode object, String key, JsonText json) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            json.addAt("/" + key, Wording.of("sidecar.text", key));
            return null;
        }
        return value.textValue().isBlank() ? null : value.textValue().strip();
    }
}
