package io.execfabric.hotupdate.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says of each record what its types say already: what is {@code @Nullable} may be null, and what is always written is
 * required. Two types of one simple name would silently become one schema, so the second is refused.
 */
@Component
class RecordSchemas implements ModelConverter, OpenApiCustomizer {

    private final ObjectMapper json;
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final Set<String> twins = ConcurrentHashMap.newKeySet();

    RecordSchemas(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        if (isAnyJson(type)) {
            return new JsonSchema();
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && type.getType() != null) {
            describe(resolved, json.constructType(type.getType()), context);
        }
        return resolved;
    }

    /** A named schema that says nothing would become a type of generated clients, which some of them cannot write. */
    private boolean isAnyJson(AnnotatedType type) {
        return type.getType() != null && json.constructType(type.getType()).hasRawClass(JsonNode.class);
    }

    /** The library swallows what is thrown while it converts. */
    @Override
    public void customise(OpenAPI document) {
        if (!twins.isEmpty()) {
            throw new IllegalStateException("Types of one name in the document: " + twins);
        }
    }

    /** Where a record is the first of its kind it comes whole, later as a reference to what was defined. */
    private void describe(Schema<?> resolved, JavaType type, ModelConverterContext context) {
        String name = SchemaTypes.referred(resolved);
        Schema<?> model = name == null ? resolved : context.getDefinedModels().get(name);
        if (name != null) {
            String before = types.putIfAbsent(name, type.toCanonical());
            if (before != null && !before.equals(type.toCanonical())) {
                twins.add(name + ": " + before + " and " + type.toCanonical());
            }
        }
        if (model != null && model.getProperties() != null && type.getRawClass().isRecord()) {
            describe(type.getRawClass().getRecordComponents(), model);
        }
    }

    private static void describe(RecordComponent[] components, Schema<?> model) {
        model.setRequired(null);
        for (RecordComponent component : components) {
            new Field(component).describeIn(model);
        }
    }
}
