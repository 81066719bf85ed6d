package io.execfabric.hotupdate.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * An answer that goes on, read until the server ends it.
 *
 * @param begun its status, as soon as its head is here
 * @param ended its status, when there is no more of it
 */
record HeldOpen(String what, CompletableFuture<Integer> begun, CompletableFuture<Integer> ended) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static HeldOpen get(String address, String path, String... headers) {
        return of(path, HttpRequest.newBuilder(URI.create(address + path)).headers(headers));
    }

    static HeldOpen post(String address, String path, String json, String... headers) {
        return of(
                path + " " + json,
                HttpRequest.newBuilder(URI.create(address + path))
                        .headers(headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    boolean isOpen() {
        return !ended.isDone();
    }

    private static HeldOpen of(String what, HttpRequest.Builder request) {
        CompletableFuture<Integer> begun = new CompletableFuture<>();
        CompletableFuture<Integer> ended = HTTP.sendAsync(request.build(), BodyHandlers.ofInputStream())
                .thenApplyAsync(answer -> {
                    begun.complete(answer.statusCode());
                    drain(answer.body());
                    return answer.statusCode();
                });
        return new HeldOpen(what, begun, ended);
    }

    /** Cut in the middle is ended, too. */
    private static void drain(InputStream body) {
        try (body) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException cut) {
            System.Logger log = System.getLogger(HeldOpen.class.getName());
            log.log(System.Logger.Level.DEBUG, "Cut by the server", cut);
        }
    }
}
