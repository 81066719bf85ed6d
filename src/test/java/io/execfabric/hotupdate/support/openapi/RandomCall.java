package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls of documented operations, of which most are understood and many are not. */
public final class RandomCall {

    private static final List<String> TYPES = List.of("application/json", "text/plain", "application/xml", "x");
    private static final List<String> ACCEPTED = List.of("*/*", "application/json", "application/xml", "nothing");

    private final OpenApiDocument document;
    private final Random random;
    private final RandomValue values;

    /** @param known what there is, by the part of an address before it or by the name of a field */
    public RandomCall(OpenApiDocument document, Random random, Map<String, List<String>> known) {
        this.document = document;
        this.random = random;
        this.values = new RandomValue(document, random, known);
    }

    /** @param headers what says who asks */
    public HttpRequest of(DocumentedOperation operation, String address, Map<String, String> headers) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (JsonNode parameter : operation.json().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = encoded(values.parameter(said(path, name), parameter.path("schema")));
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "x" : value);
            } else if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                query.add(name + "=" + (name.equals("waitSeconds") ? "0" : value));
            }
        }
        headers.forEach(request::header);
        request.header("Accept", random.nextInt(25) > 0 ? "*/*" : values.oneOf(ACCEPTED));
        body(operation, request);
        return request.uri(URI.create(address + path + (query.isEmpty() ? "" : "?" + String.join("&", query))))
                .build();
    }

    /** What a variable of a path stands for: the part before it, for instance {@code skills}. */
    private static String said(String path, String name) {
        int start = path.indexOf("/{" + name + "}");
        return start < 0 ? name : path.substring(path.lastIndexOf('/', start - 1) + 1, start);
    }

    private void body(DocumentedOperation operation, HttpRequest.Builder request) {
        JsonNode content =
                document.followed(operation.json().path("requestBody")).path("content");
        if (content.has("multipart/form-data")) {
            Multipart form = form(content.path("multipart/form-data").path("schema"));
            request.header("Content-Type", form.contentType())
                    .method(operation.method(), BodyPublishers.ofByteArray(form.body()));
        } else if (content.has("application/json")) {
            String json = values.json("", content.path("application/json").path("schema"));
            String cut = random.nextInt(20) == 0 ? json.substring(0, json.length() / 2) : json;
            request.header("Content-Type", random.nextInt(20) > 0 ? "application/json" : values.oneOf(TYPES))
                    .method(operation.method(), BodyPublishers.ofString(cut));
        } else {
            request.method(operation.method(), BodyPublishers.noBody());
        }
    }

    private Multipart form(JsonNode schema) {
        Multipart form = new Multipart();
        document.followed(schema).path("properties").properties().forEach(part -> {
            if (random.nextInt(4) == 0) {
                return;
            }
            switch (part.getKey()) {
                case "package" -> form.file("package", "folder.zip", zip());
                case "files" -> form.file("files", "a.txt", new byte[random.nextInt(40)]);
                default -> form.field(part.getKey(), values.json(part.getKey(), part.getValue()));
            }
        });
        return form;
    }

    private byte[] zip() {
        return random.nextBoolean()
                ? ScriptFolder.shell("low").zip()
                : Folders.zip(Map.of(
                        values.oneOf(List.of("main.py", "main.sh", "../x", "README.md")),
                        "# @risk low\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
