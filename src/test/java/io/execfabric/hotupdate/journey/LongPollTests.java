package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One tenant's waiting requests leave threads for everybody else. */
@HotUpdateTest
class LongPollTests extends Journey {

    private static final int OF_TENANT = 40;
    private static final int MORE = 20;

    @Test
    void whoFindsNoPlaceToWaitIsAnsweredAtOnce() {
        live(ScriptFolder.shell("medium"), "polled", Map.of("confirmationRequired", true));
        String run = waiting(acmeMember, "polled");
        ExecutorService clients = Executors.newFixedThreadPool(OF_TENANT + MORE);
        try {
            List<CompletableFuture<Answer>> polls = IntStream.range(0, OF_TENANT + MORE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> acmeMember.get("/api/v1/executions/" + run + "?waitSeconds=30"), clients))
                    .toList();
            await().atMost(Duration.ofSeconds(20)).until(() -> ended(polls) == MORE);
            assertThat(globexAdmin.get("/api/v1/me").status()).isEqualTo(200);

            assertAccepted(confirmation(acmeConfirmer, run, "DENY"));
            List<String> states =
                    polls.stream().map(poll -> poll.join().text("status")).toList();
            assertThat(states).filteredOn("DENIED"::equals).hasSize(OF_TENANT);
            assertThat(states).filteredOn("AWAITING_CONFIRMATION"::equals).hasSize(MORE);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long ended(List<CompletableFuture<Answer>> polls) {
        return polls.stream().filter(CompletableFuture::isDone).count();
    }
}
