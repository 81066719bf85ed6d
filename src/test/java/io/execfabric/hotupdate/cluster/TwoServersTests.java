package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.MySqlServer;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real servers that run scripts, and one that only takes requests, on one real MySQL: the work is shared, none runs
 * twice, and killing one loses nothing. Prints its figures; {@code hotupdate.cluster.runs} changes how many runs.
 */
@Tag("deep")
@EnabledIf("io.execfabric.hotupdate.cluster.StartCounter#possible")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTests {

    private static final String CODE = "counter";
    private static final int RUNS = Integer.getInteger("hotupdate.cluster.runs", 2000);
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private final List<ServerProcess> servers = new ArrayList<>();
    private final Load load = new Load(CODE);
    private StartCounter counter;
    private Facts facts;
    private RestClientOf first;
    private RestClientOf second;
    private RestClientOf portal;

    @BeforeAll
    void startThem() throws IOException {
        String url = MySqlServer.shared().newDatabase();
        facts = new Facts(url, "root", CODE);
        counter = StartCounter.in(Files.createDirectory(folder.resolve("counter")));
        Files.createDirectory(folder.resolve("trusted"));
        server("first", url, Map.of()).awaitUp();
        server("second", url, Map.of());
        server("portal", url, Map.of("hotupdate.node.runner", "false"));
        servers.forEach(ServerProcess::awaitUp);
        for (String node : List.of("first", "second", "portal")) {
            trust(folder.resolve(node).resolve("keys"));
        }
        first = RestClientOf.demo(servers.get(0).port(), "acme-member");
        second = RestClientOf.demo(servers.get(1).port(), "acme-member");
        portal = RestClientOf.demo(servers.get(2).port(), "acme-member");
        LiveScript.publish(servers.get(2).port(), CODE, "#!/bin/bash\n# @risk low\necho \"run $(cat)\"\n");
        LiveScript.publish(servers.get(2).port(), "lone", "#!/bin/bash\n# @risk low\necho one\n");
    }

    @AfterAll
    void stopThem() {
        servers.forEach(ServerProcess::close);
    }

    @Test
    @Order(1)
    void aRunQueuedOnOneNodeStartsOnAnotherWithin200MillisecondsAndItsEndIsNoticed() {
        Facts lone = new Facts(facts.url(), "root", "lone");
        List<Long> noticed = new ArrayList<>();
        int times = Math.min(40, RUNS);
        for (int n = 0; n < times; n++) {
            Answer run = portal.post("/api/v1/skills/lone/executions", Map.of("input", Map.of("n", 1_000_000 + n)));
            assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
            Answer done = portal.get("/api/v1/executions/" + run.text("id") + "?waitSeconds=20");
            assertThat(done.text("status")).as(done.raw().body()).isEqualTo("SUCCEEDED");
            noticed.add(Duration.between(Instant.parse(done.text("finishedAt")), Instant.now())
                    .toMillis());
        }
        noticed.sort(null);
        List<Long> waits = lone.waits();
        System.out.printf(
                "queued on one node, run by another: %d runs, queued to started %s ms, ended to noticed by the waiting"
                        + " request %s ms%n",
                times, quantiles(waits), quantiles(noticed));
        assertThat(lone.byNode()).doesNotContainKey("portal");
        assertThat(waits.get(waits.size() / 2)).isLessThanOrEqualTo(200);
        assertThat(noticed.get(noticed.size() / 2)).isLessThanOrEqualTo(400);
    }

    @Test
    @Order(2)
    void theWorkIsSharedAndNoneRunsTwice() {
        Instant begin = Instant.now();
        load.ask(RUNS, CLIENTS, first, second);
        awaitEnds();
        long millis = Duration.between(begin, Instant.now()).toMillis();

        Map<Integer, Integer> starts = counted();
        System.out.printf(
                "two servers: %d runs accepted, %s, by node %s, %.1f runs/s; started %d times by %s; twice %d; starts in"
                        + " the audit %d, ends %d%n",
                load.accepted().size(),
                facts.byStatus(),
                facts.byNode(),
                1000.0 * RUNS / millis,
                sum(starts),
                StartCounter.WHAT,
                twice(starts),
                facts.audited("RUN_STARTED"),
                facts.audited("RUN_FINISHED"));
        assertThat(load.accepted()).hasSize(RUNS);
        assertThat(facts.byStatus()).containsOnly(Map.entry("SUCCEEDED", (long) RUNS));
        assertThat(starts)
                .hasSize(RUNS)
                .allSatisfy(
                        (n, count) -> assertThat(count).as("starts of %d", n).isEqualTo(1));
        assertThat(facts.audited("RUN_STARTED")).isEqualTo(RUNS);
        assertThat(facts.audited("RUN_FINISHED")).isEqualTo(RUNS);
        assertThat(facts.byNode())
                .containsOnlyKeys("first", "second")
                .allSatisfy((node, runs) -> assertThat(runs).as(node).isGreaterThan(RUNS / 5));
    }

    @Test
    @Order(3)
    void aServerKilledMidwayLosesNothing() {
        int more = Math.max(20, RUNS / 4);
        int before = load.accepted().size();
        Thread asking = new Thread(() -> load.ask(more, CLIENTS, first, portal), "asking");
        asking.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> facts.byStatus().getOrDefault("SUCCEEDED", 0L) >= before + more / 4);
        servers.get(1).kill();
        Instant killed = Instant.now();
        await().atMost(PATIENCE).until(() -> !asking.isAlive());
        awaitEnds();
        long noticedAfter = Duration.between(killed, Instant.now()).toSeconds();

        Map<Integer, Integer> starts = counted();
        Map<Integer, String> ends = facts.byInput();
        System.out.printf(
                "one of two killed midway: %d more runs accepted, all ended %d s after the kill, %s, by node %s; twice %d;"
                        + " lost without trace %d%n",
                load.accepted().size() - before,
                noticedAfter,
                facts.byStatus(),
                facts.byNode(),
                twice(starts),
                load.accepted().keySet().stream()
                        .filter(n -> !ends.containsKey(n))
                        .count());
        assertThat(ends.keySet()).containsAll(load.accepted().keySet());
        assertThat(new HashSet<>(ends.values())).isSubsetOf("SUCCEEDED", "LOST");
        assertThat(twice(starts)).isZero();
        ends.forEach((n, status) -> assertThat(starts.getOrDefault(n, 0))
                .as("%d is %s", n, status)
                .isLessThanOrEqualTo(1)
                .isGreaterThanOrEqualTo(status.equals("SUCCEEDED") ? 1 : 0));
        assertThat(facts.auditedTwice("RUN_STARTED")).isZero();
        assertThat(facts.auditedTwice("RUN_FINISHED")).isZero();
        assertThat(portalList()).contains("\"DEAD\"");
    }

    @Test
    @Order(4)
    void aServerThatIsStoppedSaysGoodbye() {
        servers.get(0).close();

        assertThat(portalList()).contains("\"STOPPED\"");
    }

    private String portalList() {
        return RestClientOf.demo(servers.get(2).port(), "platform-admin")
                .get("/api/v1/nodes")
                .raw()
                .body();
    }

    private ServerProcess server(String name, String url, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(more);
        settings.put("spring.profiles.active", "mysql,demo");
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "root");
        settings.put("spring.datasource.password", "");
        settings.put("hotupdate.node.name", name);
        settings.put(
                "hotupdate.approval.trusted-keys", folder.resolve("trusted").toString());
        ServerProcess server = ServerProcess.start(folder.resolve(name), ServerProcess.freePort(), settings, counter);
        servers.add(server);
        return server;
    }

    /** What an operator does once: each node's public key to the others. */
    private void trust(Path keys) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(keys, "*.pub.pem")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve("trusted").resolve(file.getFileName()));
            }
        }
    }

    private void awaitEnds() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> facts.open() == 0);
    }

    /** Those of the counted script: the other one's inputs begin at a million. */
    private Map<Integer, Integer> counted() {
        Map<Integer, Integer> starts = counter.starts();
        starts.keySet().removeIf(n -> n >= 1_000_000);
        return starts;
    }

    private static long twice(Map<Integer, Integer> starts) {
        return starts.values().stream().filter(count -> count > 1).count();
    }

    private static int sum(Map<Integer, Integer> starts) {
        return starts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String quantiles(List<Long> sorted) {
        return "p50 " + sorted.get(sorted.size() / 2) + " p95 " + sorted.get(sorted.size() * 95 / 100) + " max "
                + sorted.get(sorted.size() - 1);
    }
}
