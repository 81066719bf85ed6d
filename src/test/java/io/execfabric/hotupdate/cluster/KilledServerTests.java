package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.MySqlServer;
import io.execfabric.hotupdate.support.RestClientOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed as by {@code kill -9} at random moments under load, and started again each time: what it accepted
 * is in exactly one final state or LOST, and nothing ran twice. Prints its figures; {@code hotupdate.kills} changes how
 * often, {@code hotupdate.kills.seed} when.
 */
@Tag("deep")
@EnabledIf("io.execfabric.hotupdate.cluster.StartCounter#possible")
class KilledServerTests {

    private static final String CODE = "counter";
    private static final int KILLS = Integer.getInteger("hotupdate.kills", 20);
    private static final long SEED = Long.getLong("hotupdate.kills.seed", 20261123L);
    private static final int RUNS_PER_LIFE = 60;
    private static final int CLIENTS = 8;
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "LOST");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Load load = new Load(CODE);
    private final Random moments = new Random(SEED);

    @Test
    void onMySqlNothingIsLostAndNothingRunsTwice() throws IOException {
        String url = MySqlServer.shared().newDatabase();
        Map<String, String> settings = Map.of(
                "spring.profiles.active", "mysql,demo",
                "spring.datasource.url", url,
                "spring.datasource.username", "root",
                "spring.datasource.password", "");
        killAgainAndAgain("MySQL 8", settings, new Facts(url, "root", CODE));
    }

    @Test
    void onTheEmbeddedDefaultNothingIsLostAndNothingRunsTwice() throws IOException {
        Path database = folder.resolve("home/db/hot-update");
        killAgainAndAgain(
                "embedded H2",
                Map.of("spring.profiles.active", "demo"),
                new Facts("jdbc:h2:file:" + database + ";IFEXISTS=TRUE", "sa", CODE));
    }

    private void killAgainAndAgain(String database, Map<String, String> settings, Facts facts) throws IOException {
        StartCounter counter = StartCounter.in(Files.createDirectory(folder.resolve("counter")));
        int port = ServerProcess.freePort();
        Path home = folder.resolve("home");
        ServerProcess server =
                ServerProcess.start(home, port, settings, counter).awaitUp();
        try {
            LiveScript.publish(port, CODE, "#!/bin/bash\n# @risk low\necho \"run $(cat)\"\nsleep 0.3\n");
            RestClientOf member = RestClientOf.demo(port, "acme-member");
            for (int kill = 0; kill < KILLS; kill++) {
                Thread asking = new Thread(() -> load.ask(RUNS_PER_LIFE, CLIENTS, member), "asking");
                int before = load.accepted().size();
                asking.start();
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> load.accepted().size() > before);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(5000)));
                server.kill();
                await().atMost(Duration.ofMinutes(2)).until(() -> !asking.isAlive());
                server = ServerProcess.start(home, port, settings, counter).awaitUp();
            }
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Load.allEnded(member));
        } finally {
            server.close();
        }
        report(database, facts, counter.starts());
    }

    private void report(String database, Facts facts, Map<Integer, Integer> starts) {
        Map<Integer, String> ends = facts.byInput();
        Map<String, String> byId = facts.all();
        long twice = starts.values().stream().filter(count -> count > 1).count();
        long withoutTrace = load.accepted().values().stream()
                .filter(id -> !byId.containsKey(id))
                .count();
        System.out.printf(
                "kill -9 on %s: kills %d (seed %d), requests %d, accepted %d, of them stored %s, not reached %d; process"
                        + " starts %d, counted by %s; twice=%d lost-without-trace=%d; starts in the audit %d, ends %d%n",
                database,
                KILLS,
                SEED,
                KILLS * RUNS_PER_LIFE,
                load.accepted().size(),
                facts.byStatus(),
                load.turnedAway(),
                starts.values().stream().mapToInt(Integer::intValue).sum(),
                StartCounter.WHAT,
                twice,
                withoutTrace,
                facts.audited("RUN_STARTED"),
                facts.audited("RUN_FINISHED"));
        assertThat(twice).isZero();
        assertThat(withoutTrace).isZero();
        assertThat(load.accepted()).isNotEmpty();
        ends.forEach((n, status) -> {
            assertThat(ENDS).as("end of %d", n).contains(status);
            assertThat(starts.getOrDefault(n, 0))
                    .as("%d is %s", n, status)
                    .isBetween(status.equals("SUCCEEDED") ? 1 : 0, 1);
        });
        assertThat(facts.auditedTwice("RUN_STARTED")).isZero();
        assertThat(facts.auditedTwice("RUN_FINISHED")).isZero();
        assertThat(facts.audited("RUN_FINISHED")).isEqualTo(ends.size());
    }
}
