package io.execfabric.hotupdate.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/** A person who talks to the running server by REST, as the interface file says and with nothing else. */
public final class RestClientOf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "hot-update-test-boundary";

    private final String base;
    private final String token;

    private RestClientOf(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer: its status and its JSON (an empty object when there is none). */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    /** Signs in a demo user by a token of {@code kind}. */
    public static RestClientOf demo(int port, String user, String kind) {
        return with(port, user, user + "-demo", kind);
    }

    /** Signs in a demo user by a token of {@code kind} that is narrowed to {@code scopes}. */
    public static RestClientOf narrowed(int port, String user, String kind, String... scopes) {
        ObjectNode wish = wish(kind);
        Stream.of(scopes).forEach(wish.putArray("scopes")::add);
        return with(port, user, user + "-demo", wish);
    }

    /** Signs in whoever knows the password by a token of {@code kind}. */
    public static RestClientOf with(int port, String user, String password, String kind) {
        return with(port, user, password, wish(kind));
    }

    private static ObjectNode wish(String kind) {
        return JSON.createObjectNode().put("name", "journey").put("kind", kind).put("expiresInDays", 1);
    }

    private static RestClientOf with(int port, String user, String password, ObjectNode wish) {
        String base = "http://localhost:" + port;
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.toString()))
                .build();
        Answer answer = send(request);
        if (answer.status() != 201) {
            throw new IllegalStateException(
                    "No token for " + user + ": " + answer.raw().body());
        }
        return new RestClientOf(base, answer.text("token"));
    }

    public static RestClientOf demo(int port, String user) {
        return demo(port, user, "user");
    }

    /** For callers that are no part of this program. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(to(path).GET().build());
    }

    /** A download as it is. */
    public byte[] bytes(String path) {
        try {
            return HTTP.send(to(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return postJson(path, json(body));
    }

    /** Sends a body as it is written, whether it is JSON or not. */
    public Answer postJson(String path, String body) {
        return send(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a zipped folder with its metadata. */
    public Answer submit(byte[] zip, Map<String, ?> metadata) {
        return submit("/api/v1/submissions", zip, metadata);
    }

    /** Sends a zipped folder with its metadata to wherever folders are taken. */
    public Answer submit(String path, byte[] zip, Map<String, ?> metadata) {
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(zip, metadata)))
                .build());
    }

    public Answer put(String path) {
        return send(to(path).PUT(BodyPublishers.noBody()).build());
    }

    public Answer put(String path, Object body) {
        return send(to(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(body)))
                .build());
    }

    public Answer delete(String path) {
        return send(to(path).DELETE().build());
    }

    /** Sends the fixed folder of a submission. */
    public Answer fix(String submissionId, byte[] zip) {
        return send(to("/api/v1/submissions/" + submissionId + "/package")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .PUT(BodyPublishers.ofByteArray(multipart(zip, null)))
                .build());
    }

    private static String json(Object value) {
        JsonNode tree = JSON.valueToTree(value);
        return tree.toString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static byte[] multipart(byte[] zip, @org.jspecify.annotations.Nullable Map<String, ?> metadata) {
        StringBuilder head = new StringBuilder();
        if (metadata != null) {
            head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n")
                    .append("Content-Type: application/json\r\n\r\n")
                    .append(json(metadata))
                    .append("\r\n");
        }
        head.append("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"package\"; filename=\"folder.zip\"\r\n")
                .append("Content-Type: application/zip\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + zip.length + end.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(zip, 0, whole, start.length, zip.length);
        System.arraycopy(end, 0, whole, start.length + zip.length, end.length);
        return whole;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(), json ? JSON.readTree(response.body()) : JSON.createObjectNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
