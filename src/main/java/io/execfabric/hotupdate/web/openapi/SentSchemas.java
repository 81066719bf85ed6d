package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What is only ever sent to us: a field that may be null may be left out as well. */
@Component
@Order(1)
class SentSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> all = document.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        operations(document).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                reach(all, contents(operation.getRequestBody().getContent()), sent);
            }
            operation.getResponses().values().forEach(answer -> reach(all, contents(answer.getContent()), answered));
        });
        sent.removeAll(answered);
        sent.stream().map(all::get).filter(Objects::nonNull).forEach(SentSchemas::demandOnlyWhatIsNeeded);
        operations(document).flatMap(SentSchemas::form).map(all::get).forEach(SentSchemas::neverNull);
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream);
    }

    private static Stream<Schema<?>> contents(Content content) {
        return Stream.ofNullable(content)
                .flatMap(types -> types.values().stream())
                .<Schema<?>>map(type -> type.getSchema())
                .filter(Objects::nonNull);
    }

    private static void reach(Map<String, Schema> all, Stream<Schema<?>> from, Set<String> reached) {
        from.forEach(schema -> {
            String name = SchemaTypes.referred(schema);
            if (name == null) {
                reach(all, parts(schema), reached);
            } else if (reached.add(name) && all.containsKey(name)) {
                reach(all, parts(all.get(name)), reached);
            }
        });
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
                        Stream.ofNullable(schema.getAllOf()).flatMap(List::stream))
                .flatMap(part -> part)
                .map(part -> (Schema<?>) part);
    }

    /** The name of what is sent as the parts of a form, where there is no null. */
    private static Stream<String> form(Operation operation) {
        return Stream.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get(MediaType.MULTIPART_FORM_DATA_VALUE))
                .filter(Objects::nonNull)
                .map(form -> SchemaTypes.referred(form.getSchema()))
                .filter(Objects::nonNull);
    }

    private static void neverNull(Schema<?> form) {
        form.getProperties().values().forEach(SchemaTypes::withoutNull);
    }

    private static void demandOnlyWhatIsNeeded(Schema<?> schema) {
        if (schema.getRequired() != null) {
            Set<String> optional = new HashSet<>();
            schema.getProperties().forEach((field, property) -> {
                if (SchemaTypes.mayBeNull(property)) {
                    optional.add(field);
                }
            });
            List<String> needed = schema.getRequired().stream()
                    .filter(field -> !optional.contains(field))
                    .toList();
            schema.setRequired(needed.isEmpty() ? null : needed);
        }
    }
}
