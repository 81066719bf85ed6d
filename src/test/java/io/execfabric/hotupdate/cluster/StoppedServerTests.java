package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.RestClientOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A server that an operator stops by SIGTERM while it runs things, and starts again. */
@EnabledIf("io.execfabric.hotupdate.cluster.StartCounter#possible")
class StoppedServerTests {

    private static final String CODE = "sleeper";
    private static final int SLOTS = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void lettingRunsEndCuttingOffTheRestAndKeepingTheQueue() throws IOException {
        StartCounter counter = StartCounter.in(Files.createDirectory(folder.resolve("counter")));
        Path home = folder.resolve("home");
        int port = ServerProcess.freePort();
        Map<String, String> settings = Map.of(
                "spring.profiles.active", "demo",
                "hotupdate.execution.parallel-runs", String.valueOf(SLOTS),
                "hotupdate.execution.drain.limit", "6s");
        ServerProcess server =
                ServerProcess.start(home, port, settings, counter).awaitUp();
        RestClientOf member = RestClientOf.demo(port, "acme-member");
        long stopped;
        String shorter;
        String longer;
        String waiting;
        try {
            LiveScript.publish(port, CODE, "#!/bin/bash\n# @risk low\nsleep $(sed 's/[^0-9]//g')\necho slept\n");
            longer = ask(member, 40);
            shorter = ask(member, 3);
            awaitStatus(member, longer, "RUNNING");
            awaitStatus(member, shorter, "RUNNING");
            waiting = ask(member, 1);
        } finally {
            long began = System.nanoTime();
            server.close();
            stopped = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        }
        Facts facts = new Facts("jdbc:h2:file:" + home.resolve("db/hot-update") + ";IFEXISTS=TRUE", "sa", CODE);
        Map<String, String> left = facts.all();
        try (ServerProcess again =
                ServerProcess.start(home, port, settings, counter).awaitUp()) {
            awaitStatus(member, waiting, "SUCCEEDED");
            awaitStatus(member, longer, "LOST");
        }
        System.out.printf(
                "SIGTERM with a limit of 6 s: down after %d s; then %s; after the next start %s; starts %s%n",
                stopped, left.values(), facts.byStatus(), counter.starts());
        assertThat(stopped).isBetween(5L, 30L);
        assertThat(left).containsEntry(shorter, "SUCCEEDED").containsEntry(waiting, "QUEUED");
        assertThat(counter.starts()).isEqualTo(Map.of(40, 1, 3, 1, 1, 1));
    }

    private static String ask(RestClientOf who, int seconds) {
        return who.post("/api/v1/skills/" + CODE + "/executions", Map.of("input", Map.of("n", seconds)))
                .text("id");
    }

    private static void awaitStatus(RestClientOf who, String id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(who.get("/api/v1/executions/" + id).text("status"))
                                .isEqualTo(status));
    }
}
