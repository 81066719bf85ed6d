package io.execfabric.hotupdate.execution.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads server-sent events to the stream's end. */
final class SseReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SseReader() {}

    /** One event, and the wall clock's milliseconds when it was here. */
    record Event(String name, String id, JsonNode data, long at) {}

    static HttpResponse<InputStream> open(int port, String user, String executionId, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/executions/" + executionId + "/log"))
                .header("Authorization", token(port, user))
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<Event> read(InputStream body, Consumer<Event> each) {
        List<Event> events = new ArrayList<>();
        String name = "";
        String id = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    Event event = new Event(name, id, JSON.readTree(line.substring(5)), System.currentTimeMillis());
                    events.add(event);
                    each.accept(event);
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Event> follow(int port, String executionId, String... headers) {
        return read(open(port, "acme-member", executionId, headers).body(), event -> {});
    }

    static String text(List<Event> events, String name) {
        StringBuilder all = new StringBuilder();
        events.stream()
                .filter(event -> event.name().equals(name))
                .forEach(event -> all.append(event.data().path("text").asText()));
        return all.toString();
    }

    private static String token(int port, String user) {
        String basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tokens"))
                                    .header("Authorization", basic)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"name\":\"sse\",\"kind\":\"user\",\"expiresInDays\":1}"))
                                    .build(),
                            BodyHandlers.ofString());
            return "Bearer " + JSON.readTree(answer.body()).path("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
