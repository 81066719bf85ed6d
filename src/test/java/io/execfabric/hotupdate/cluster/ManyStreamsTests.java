package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.MedianBound;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Ten tenants follow 500 logs and wait with 500 requests: no thread more, little memory, and others are answered as ever. */
@Tag("deep")
@EnabledIf("io.execfabric.hotupdate.cluster.StartCounter#possible")
class ManyStreamsTests {

    private static final int TENANTS = 10;
    private static final int OF_EACH = 50;
    private static final int LOOKS = 100;
    private static final long MIB = 1024 * 1024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aThousandStreamsAndPollsOfTenTenantsAreFeltByNobody() throws Exception {
        StartCounter counter = StartCounter.in(Files.createDirectory(folder.resolve("counter")));
        int port = ServerProcess.freePort();
        try (ServerProcess server = ServerProcess.start(
                                folder.resolve("home"), port, Map.of("spring.profiles.active", "demo"), counter)
                        .awaitUp();
                HeldConnections held = new HeldConnections(port)) {
            Map<RestClientOf, String> waiting = waitingRuns(port);
            LiveScript.publish(port, "ticks", "# @risk low\nfor i in $(seq 100); do echo $i; sleep 1; done\n");
            RestClientOf other = RestClientOf.demo(port, "globex-member");
            IntStream.range(0, 5 * LOOKS).forEach(i -> look(other));
            Map<String, Long> threads = server.threads();
            long heap = server.heapInUse();
            List<Long> before = looks(other);

            hold(held, waiting, OF_EACH, OF_EACH, other);
            String ticking = RestClientOf.demo(port, "acme-member")
                    .post("/api/v1/skills/ticks/executions", Map.of("input", Map.of()))
                    .text("id");
            RestClientOf acme = RestClientOf.demo(port, "acme-member");
            hold(held, Map.of(acme, ticking), OF_EACH, 0, other);
            // most polls have come to their end once and were asked again
            await().atMost(Duration.ofSeconds(90)).until(() -> held.answers() > TENANTS * OF_EACH / 2);
            MedianBound.holds("p95 of other requests among 1,050 streams and polls", 100, () -> p95s(other));

            Map<String, Long> threadsAmong = server.threads();
            long heapAmong = server.heapInUse();
            System.out.printf(
                    "%d connections, %d answers meanwhile, %d KiB read; load %.1f; p95 alone %d ms; threads %d, then %d;"
                            + " heap %d, then %d MiB%nthreads before %s%nthreads among %s%n",
                    held.open(),
                    held.answers(),
                    held.bytes() / 1024,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    before.get(LOOKS * 95 / 100),
                    sum(threads),
                    sum(threadsAmong),
                    heap / MIB,
                    heapAmong / MIB,
                    threads,
                    threadsAmong);
            assertThat(held.refused()).isZero();
            assertThat(held.open()).isEqualTo(21 * OF_EACH);
            assertThat(of(threadsAmong, "poll-answer") + of(threadsAmong, "log-feed"))
                    .isLessThanOrEqualTo(8);
            // the server's own were busy while some came and went together, and stay for a while
            assertThat(sum(threadsAmong)).isLessThan(sum(threads) + 100);
            assertThat(heapAmong - heap).isLessThan(200 * MIB);
        }
    }

    /** While somebody else goes on asking, so that they do not come all at once. */
    private static void hold(
            HeldConnections held, Map<RestClientOf, String> runs, int streams, int polls, RestClientOf other)
            throws IOException {
        for (Map.Entry<RestClientOf, String> run : runs.entrySet()) {
            String path = "/api/v1/executions/" + run.getValue();
            for (int i = 0; i < Math.max(streams, polls); i++) {
                look(other);
                if (i < streams) {
                    held.get(path + "/log", run.getKey().token());
                }
                if (i < polls) {
                    held.get(path + "?waitSeconds=30", run.getKey().token());
                }
            }
        }
    }

    private static List<Long> p95s(RestClientOf other) {
        return IntStream.range(0, 5)
                .mapToObj(i -> looks(other).get(LOOKS * 95 / 100))
                .toList();
    }

    private static List<Long> looks(RestClientOf other) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            look(other);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        return millis.stream().sorted().toList();
    }

    private static void look(RestClientOf other) {
        assertThat(other.get("/api/v1/skills").status()).isEqualTo(200);
    }

    private static long sum(Map<String, Long> threads) {
        return threads.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(Map<String, Long> threads, String prefix) {
        return threads.entrySet().stream()
                .filter(some -> some.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** One person of each tenant, with a run that waits for a yes. */
    private static Map<RestClientOf, String> waitingRuns(int port) {
        RestClientOf platform = RestClientOf.demo(port, "platform-admin");
        published(port, platform);
        Map<RestClientOf, String> runs = new HashMap<>();
        for (int i = 0; i < TENANTS; i++) {
            String tenant = "many-" + i;
            ok(platform.post("/api/v1/tenants", Map.of("id", tenant, "name", tenant)));
            Answer hired = platform.post(
                    "/api/v1/tenants/" + tenant + "/users",
                    Map.of("id", "boss-" + i, "roles", List.of("tenant-admin", "tenant-member")));
            ok(hired);
            ok(platform.put("/api/v1/public/skills/wait/grants/" + tenant));
            RestClientOf boss = RestClientOf.with(port, "boss-" + i, hired.text("password"), "user");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> boss.get("/api/v1/skills/wait").status() == 200);
            Answer run = boss.post("/api/v1/skills/wait/executions", Map.of("input", Map.of()));
            assertThat(run.text("status")).as(run.raw().body()).isEqualTo("AWAITING_CONFIRMATION");
            runs.put(boss, run.text("id"));
        }
        return runs;
    }

    private static void published(int port, RestClientOf platform) {
        Map<String, Object> wish = new HashMap<>(
                Map.of("scriptCode", "wait", "scenario", "Waits for a yes.", "confirmationRequired", true));
        Answer submitted = platform.submit(
                "/api/v1/public/submissions", ScriptFolder.shell("low").zip(), wish);
        ok(submitted);
        String id = submitted.text("id");
        awaitStatus(platform, id, "IN_REVIEW");
        decided(RestClientOf.demo(port, "reviewer1"), id, submitted.text("digest"));
        awaitStatus(platform, id, "SECOND_REVIEW");
        decided(RestClientOf.demo(port, "reviewer2"), id, submitted.text("digest"));
        awaitStatus(platform, id, "AVAILABLE");
    }

    private static void decided(RestClientOf reviewer, String id, String digest) {
        Map<String, Object> approval = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "digest", digest,
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", true,
                "comment", ""));
        ok(reviewer.post("/api/v1/submissions/" + id + "/decision", approval));
    }

    private static void awaitStatus(RestClientOf who, String id, String status) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Answer now = who.get("/api/v1/submissions/" + id);
                    assertThat(now.text("status")).as(now.raw().body()).isEqualTo(status);
                });
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 204);
    }
}
