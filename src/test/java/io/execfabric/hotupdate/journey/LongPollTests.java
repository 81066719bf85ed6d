package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One tenant's waiting requests leave places for everybody else, and hold no threads. */
@HotUpdateTest
class LongPollTests extends Journey {

    private static final int OF_TENANT = 200;
    private static final int MORE = 20;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whoFindsNoPlaceToWaitIsAnsweredAtOnce() {
        live(ScriptFolder.shell("medium"), "polled", Map.of("confirmationRequired", true));
        String run = waiting(acmeMember, "polled");
        List<CompletableFuture<HttpResponse<String>>> polls =
                IntStream.range(0, OF_TENANT + MORE).mapToObj(i -> poll(run)).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> ended(polls) == MORE);
        await().atMost(Duration.ofSeconds(5)).until(() -> busyThreads() < 10);
        assertThat(globexAdmin.get("/api/v1/me").status()).isEqualTo(200);

        assertAccepted(confirmation(acmeConfirmer, run, "DENY"));
        List<String> bodies = polls.stream().map(poll -> poll.join().body()).toList();
        assertThat(bodies).filteredOn(body -> body.contains("\"DENIED\"")).hasSize(OF_TENANT);
        assertThat(bodies)
                .filteredOn(body -> body.contains("\"AWAITING_CONFIRMATION\""))
                .hasSize(MORE);
    }

    private CompletableFuture<HttpResponse<String>> poll(String run) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address() + "/api/v1/executions/" + run + "?waitSeconds=30"))
                .header("Authorization", "Bearer " + acmeMember.token())
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** Those of the server that do not wait for a request to answer. */
    private static long busyThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().matches("http-nio.*-exec-.*|poll-answer-.*"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .noneMatch(call -> call.getMethodName().equals("getTask")))
                .count();
    }

    private static long ended(List<? extends CompletableFuture<?>> polls) {
        return polls.stream().filter(CompletableFuture::isDone).count();
    }
}
