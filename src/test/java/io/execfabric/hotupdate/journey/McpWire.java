package io.execfabric.hotupdate.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The assistants' protocol byte by byte, for what no well-behaved client says. */
record McpWire(URI endpoint, String token, String session, String origin) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOTH = "application/json, text/event-stream";

    static McpWire open(String address, String token) {
        HttpResponse<String> answer = initialize(address, token);
        return new McpWire(
                URI.create(address + "/mcp"),
                token,
                answer.headers()
                        .firstValue("Mcp-Session-Id")
                        .orElseThrow(() -> new IllegalStateException(answer.body())),
                "");
    }

    static HttpResponse<String> initialize(String address, String token) {
        return initialize(address, token, "wire");
    }

    static HttpResponse<String> initialize(String address, String token, String client) {
        Map<String, Object> params = Map.of(
                "protocolVersion", "2025-06-18",
                "capabilities", Map.of(),
                "clientInfo", Map.of("name", client, "version", "1"));
        return new McpWire(URI.create(address + "/mcp"), token, "", "").ask("initialize", 0, params);
    }

    /** The same token's next session, this one being over. */
    McpWire restarted() {
        close();
        String address = endpoint.toString().replaceAll("/mcp$", "");
        return open(address, token);
    }

    /** Without a session yet. */
    McpWire beginning() {
        return new McpWire(endpoint, token, "", origin);
    }

    McpWire as(String other) {
        return new McpWire(endpoint, other, session, origin);
    }

    McpWire from(String page) {
        return new McpWire(endpoint, token, session, page);
    }

    HttpResponse<String> ask(String method, int id, Map<String, ?> params) {
        return send(json(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params)));
    }

    CompletableFuture<HttpResponse<String>> later(String method, int id, Map<String, ?> params) {
        String body = json(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        return HTTP.sendAsync(post(body, BOTH), BodyHandlers.ofString());
    }

    HttpResponse<String> notify(String method, Map<String, ?> params) {
        return send(json(Map.of("jsonrpc", "2.0", "method", method, "params", params)));
    }

    HttpResponse<String> send(String body) {
        return send(post(body, BOTH), BodyHandlers.ofString());
    }

    HttpResponse<String> withoutAccept(String body) {
        return send(post(body, "text/html"), BodyHandlers.ofString());
    }

    /** The answer's head alone: a stream has no end. */
    HttpResponse<InputStream> stream() {
        return send(to().header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
    }

    /** An open stream that is read until the server ends it. */
    Listening listen() {
        HttpResponse<InputStream> answer = stream();
        return new Listening(CompletableFuture.runAsync(() -> {
            try (InputStream events = answer.body()) {
                events.readAllBytes();
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        }));
    }

    HttpResponse<String> close() {
        return send(to().DELETE().build(), BodyHandlers.ofString());
    }

    record Listening(CompletableFuture<Void> ended) {}

    private HttpRequest post(String body, String accept) {
        return to().header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder to() {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
        Optional.of(session).filter(id -> !id.isEmpty()).ifPresent(id -> request.header("Mcp-Session-Id", id));
        Optional.of(origin).filter(page -> !page.isEmpty()).ifPresent(page -> request.header("Origin", page));
        return request;
    }

    private static String json(Map<String, ?> message) {
        return JSON.valueToTree(message).toString();
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
