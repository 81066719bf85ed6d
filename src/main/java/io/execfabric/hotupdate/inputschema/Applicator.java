package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;

/** The keywords of JSON Schema 2020-12 below which other schemas stand, with how. */
record Applicator(Shape shape, boolean inPlace) {

    private enum Shape {
        ONE,
        LIST,
        NAMED
    }

    private static final Map<String, Applicator> BY_KEYWORD = Map.ofEntries(
            Map.entry("allOf", new Applicator(Shape.LIST, true)),
            Map.entry("anyOf", new Applicator(Shape.LIST, true)),
            Map.entry("oneOf", new Applicator(Shape.LIST, true)),
            Map.entry("not", new Applicator(Shape.ONE, true)),
            Map.entry("if", new Applicator(Shape.ONE, true)),
            Map.entry("then", new Applicator(Shape.ONE, true)),
            Map.entry("else", new Applicator(Shape.ONE, true)),
            Map.entry("dependentSchemas", new Applicator(Shape.NAMED, true)),
            Map.entry("prefixItems", new Applicator(Shape.LIST, false)),
            Map.entry("items", new Applicator(Shape.ONE, false)),
            Map.entry("contains", new Applicator(Shape.ONE, false)),
            Map.entry("unevaluatedItems", new Applicator(Shape.ONE, false)),
            Map.entry("properties", new Applicator(Shape.NAMED, false)),
            Map.entry("patternProperties", new Applicator(Shape.NAMED, false)),
            Map.entry("additionalProperties", new Applicator(Shape.ONE, false)),
            Map.entry("unevaluatedProperties", new Applicator(Shape.ONE, false)),
            Map.entry("propertyNames", new Applicator(Shape.ONE, false)),
            Map.entry("contentSchema", new Applicator(Shape.ONE, false)),
            Map.entry("$defs", new Applicator(Shape.NAMED, false)),
            Map.entry("definitions", new Applicator(Shape.NAMED, false)));

    /** Each schema directly below {@code schema}: whether it is applied to the same value, and its place. */
    interface Visitor {
        void visit(boolean inPlace, JsonPointer at, JsonNode child);
    }

    static void eachBelow(JsonNode schema, JsonPointer at, Visitor visitor) {
        schema.properties().forEach(keyword -> {
            Applicator applicator = BY_KEYWORD.get(keyword.getKey());
            if (applicator != null) {
                applicator.each(keyword.getValue(), at.appendProperty(keyword.getKey()), visitor);
            }
        });
    }

    private void each(JsonNode value, JsonPointer at, Visitor visitor) {
        Consumer<Map.Entry<String, JsonNode>> named =
                child -> visitor.visit(inPlace, at.appendProperty(child.getKey()), child.getValue());
        switch (shape) {
            case ONE -> visitor.visit(inPlace, at, value);
            case NAMED -> value.properties().forEach(named);
            case LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    visitor.visit(inPlace, at.appendIndex(i), value.path(i));
                }
            }
        }
    }
}
