package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Parameters that mean the same wherever they are, described once. */
@Component
class Parameters implements OperationCustomizer {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("limit", "How many at most: 1 to 200, 50 where nothing is said"),
            Map.entry("cursor", "Where to go on: nextCursor of the answer before; nothing else is taken"),
            Map.entry("code", "The script code of a capability"),
            Map.entry("version", "The number of a version of a capability, from 1"),
            Map.entry("tenant", "The id of a tenant"),
            Map.entry("user", "A user name"),
            Map.entry("id", "The id, as an answer gave it"),
            Map.entry("execution", "The id of a run"),
            Map.entry("keyId", "The id of a key, as approvals name it"),
            Map.entry("path", "The file's path inside the folder, each part percent-encoded"),
            Map.entry("name", "The file's name as it is listed, each part percent-encoded"),
            Map.entry("waitSeconds", "How long to wait for the end of the run: 0 to 30"),
            Map.entry("request", "What somebody wants, in words"),
            Map.entry("from", "The round to compare from; without it, the live version"),
            Map.entry("to", "The round to compare to; without it, the present one"),
            Map.entry(
                    "Idempotency-Key",
                    "The same as the field idempotencyKey: a second request with it answers the first run"),
            Map.entry("until", "Only what happened before this time"),
            Map.entry("actor", "Only what this person or part of the platform did"),
            Map.entry("action", "Only this action"),
            Map.entry("subject", "Only what concerns this id"),
            Map.entry("Last-Event-ID", "The last event that was read; what came after it follows"));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(Parameters::describe);
        return operation;
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
        if (parameter.getSchema() != null) {
            // no address can say null
            SchemaTypes.withoutNull(parameter.getSchema());
        }
        if (parameter.getName().equals("limit")) {
            limits(parameter.getSchema());
        }
    }

    private static void limits(Schema<?> schema) {
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        schema.setDefault(50);
    }
}
