package io.execfabric.hotupdate.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody with a token, calling the REST interface as a customer's script does. */
public final class RestCaller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String authorization;
    private final String languages;

    private RestCaller(int port, String authorization) {
        this(port, authorization, "");
    }

    private RestCaller(int port, String authorization, String languages) {
        this.port = port;
        this.authorization = authorization;
        this.languages = languages;
    }

    /** The same caller, who reads these languages ({@code Accept-Language}). */
    public RestCaller reading(String wanted) {
        return new RestCaller(port, authorization, wanted);
    }

    /** What the caller sends as {@code Authorization}. */
    public String authorization() {
        return authorization;
    }

    /** A demo user, signed in with a fresh token of {@code kind}. */
    public static RestCaller of(int port, String user, String kind) {
        String basic =
                Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8));
        Answer issued = new RestCaller(port, "Basic " + basic)
                .postJson("/api/v1/tokens", "{\"name\":\"test\",\"kind\":\"" + kind + "\",\"expiresInDays\":1}");
        return new RestCaller(port, "Bearer " + issued.json().path("token").asText());
    }

    public static RestCaller of(int port, String user) {
        return of(port, user, "user");
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    public Answer postJson(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer post(String path, Multipart form) {
        return send("POST", path, form.contentType(), BodyPublishers.ofByteArray(form.body()));
    }

    /** Posts a body that was made before. */
    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Answer put(String path, Multipart form) {
        return send("PUT", path, form.contentType(), BodyPublishers.ofByteArray(form.body()));
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .method(method, body);
        if (!languages.isEmpty()) {
            request.header("Accept-Language", languages);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(body(), e);
            }
        }
    }
}
