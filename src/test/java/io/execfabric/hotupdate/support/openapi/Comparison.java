package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** All answers of this JVM's tests against the description; what differs fails the test class that was answered so. */
public final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
    private static final AtomicLong ANSWERS = new AtomicLong();
    private static final Set<String> OPERATIONS = ConcurrentHashMap.newKeySet();
    private static final Queue<String> DIFFERENCES = new ConcurrentLinkedQueue<>();

    private Comparison() {}

    /** One answer as it left the server. */
    record Answer(
            String method,
            String path,
            int status,
            @Nullable String contentType,
            byte[] body) {}

    static void compare(OpenApiDocument document, Answer answer) {
        document.operation(answer.method(), answer.path()).ifPresent(operation -> {
            ANSWERS.incrementAndGet();
            OPERATIONS.add(operation.id());
            differences(document, operation, answer)
                    .forEach(difference -> DIFFERENCES.add(answer.method() + " " + answer.path() + " -> "
                            + answer.status() + " (" + operation.id() + "): " + difference));
        });
    }

    /** What differed since the last time. */
    static List<String> takeDifferences() {
        List<String> taken = new ArrayList<>();
        for (String next = DIFFERENCES.poll(); next != null; next = DIFFERENCES.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** For whoever reads the log of the tests. */
    static String summary() {
        return ANSWERS + " answers of " + OPERATIONS.size() + " operations compared with /v3/api-docs";
    }

    static List<String> differences(OpenApiDocument document, DocumentedOperation operation, Answer answer) {
        JsonNode response = document.response(operation, answer.status()).orElse(null);
        if (response == null) {
            return List.of("the status is not documented: "
                    + new String(answer.body(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        if (answer.body().length == 0 || WITHOUT_BODY.contains(answer.status())) {
            return List.of();
        }
        Map<String, JsonNode> content = response.path("content").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        MediaType sent = MediaType.parseMediaType(String.valueOf(answer.contentType()));
        return content.entrySet().stream()
                .filter(type -> MediaType.parseMediaType(type.getKey()).equalsTypeAndSubtype(sent))
                .findFirst()
                .map(type -> faults(document, sent, type.getValue().path("schema"), answer.body()))
                .orElseGet(() -> List.of("the type " + sent + " is not documented, but " + content.keySet()));
    }

    private static List<String> faults(OpenApiDocument document, MediaType type, JsonNode schema, byte[] body) {
        if (!type.getSubtype().endsWith("json")
                || schema.path("format").asText().equals("binary")) {
            return List.of();
        }
        try {
            return document.faults(schema, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + e.getOriginalMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
