package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a document, each at its place, with what each of them applies to the value that it is itself applied to.
 * What the schema of schemas cannot see is a fault here: where references lead, what expressions are, another dialect below.
 */
final class SchemaMap {

    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

    private final JsonNode root;
    private final Map<String, List<String>> inPlace = new LinkedHashMap<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final Deque<Reference> references = new ArrayDeque<>();
    private final List<SchemaFault> faults = new ArrayList<>();

    private record Reference(JsonPointer from, String keyword, String text) {

        String at() {
            return from.appendProperty(keyword).toString();
        }
    }

    private SchemaMap(JsonNode root) {
        this.root = root;
    }

    static SchemaMap of(JsonNode root) {
        SchemaMap map = new SchemaMap(root);
        map.add(JsonPointer.empty(), root);
        map.follow();
        return map;
    }

    List<SchemaFault> faults() {
        return faults;
    }

    /** From each place to the places of what it applies in place. */
    Map<String, List<String>> inPlace() {
        return inPlace;
    }

    private void add(JsonPointer at, JsonNode schema) {
        List<String> applied = new ArrayList<>();
        if (inPlace.putIfAbsent(at.toString(), applied) != null || !schema.isObject()) {
            return;
        }
        look(at, schema);
        Applicator.eachBelow(schema, at, (isInPlace, place, child) -> {
            if (isInPlace) {
                applied.add(place.toString());
            }
            add(place, child);
        });
    }

    private void look(JsonPointer at, JsonNode schema) {
        ANCHORS.stream()
                .filter(word -> schema.path(word).isTextual())
                .forEach(word -> anchors.put(schema.path(word).textValue(), at.toString()));
        REFERENCES.stream()
                .filter(word -> schema.path(word).isTextual())
                .forEach(word ->
                        references.add(new Reference(at, word, schema.path(word).textValue())));
        if (!at.matches()) {
            List.of("$id", "$schema").stream()
                    .filter(schema::has)
                    .forEach(word -> fault(at.appendProperty(word).toString(), Wording.of("schema.embedded", word)));
        }
        SchemaPatterns.faults(schema, at, faults::add);
    }

    /** A reference may lead to a place that nothing else makes a schema. */
    private void follow() {
        for (Reference next = references.poll(); next != null; next = references.poll()) {
            String target = target(next);
            if (target != null) {
                List<String> applied = inPlace.get(next.from().toString());
                if (applied != null) {
                    applied.add(target);
                }
                add(JsonPointer.compile(target), root.at(target));
            }
        }
    }

    private @Nullable String target(Reference reference) {
        if (!reference.text().startsWith("#")) {
            return fault(reference.at(), Wording.of("schema.ref", reference.text()));
        }
        String fragment = LocalReference.fragment(reference.text());
        String target =
                fragment == null || fragment.isEmpty() || fragment.startsWith("/") ? fragment : anchors.get(fragment);
        if (target == null || root.at(target).isMissingNode()) {
            return fault(reference.at(), Wording.of("schema.ref-missing", reference.text()));
        }
        JsonNode led = root.at(target);
        return led.isObject() || led.isBoolean()
                ? target
                : fault(reference.at(), Wording.of("schema.ref-no-schema", reference.text()));
    }

    private @Nullable String fault(String at, Wording wording) {
        faults.add(new SchemaFault(at, wording));
        return null;
    }
}
