package io.execfabric.hotupdate.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A record's component as the document tells it.
 *
 * @param component of a record that is written or read as JSON
 */
record Field(RecordComponent component) {

    void describeIn(Schema<?> model) {
        Schema<?> property = model.getProperties().get(name());
        if (property == null) {
            return;
        }
        if (isAlwaysWritten()) {
            model.addRequiredItem(name());
        }
        if (mayBeNull()) {
            model.getProperties().put(name(), SchemaTypes.orNull(property));
        }
    }

    private String name() {
        JsonProperty named = annotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    /** A field that is left out when there is nothing to say is never null. */
    private boolean isAlwaysWritten() {
        JsonInclude include = annotation(JsonInclude.class);
        if (include == null) {
            include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        }
        return include == null || include.value() == JsonInclude.Include.ALWAYS || !mayBeLeftOut(include);
    }

    private boolean mayBeLeftOut(JsonInclude include) {
        return include.value() == JsonInclude.Include.NON_EMPTY || isNullable();
    }

    private boolean mayBeNull() {
        return isNullable() && isAlwaysWritten() && !isDemanded();
    }

    private boolean isNullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a sender has to say is nullable in Java alone, where its absence becomes a refusal with a name. */
    private boolean isDemanded() {
        io.swagger.v3.oas.annotations.media.Schema said = annotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
    }

    private <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return component.getAccessor().getAnnotation(type);
    }
}
