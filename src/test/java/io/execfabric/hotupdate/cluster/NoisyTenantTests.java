package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.Noise;
import io.execfabric.hotupdate.support.RestCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One tenant sends the worst texts for a minute: the other one's pages come as fast as ever, and nothing is left of it. */
@Tag("deep")
@EnabledIf("io.execfabric.hotupdate.cluster.StartCounter#possible")
class NoisyTenantTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final long MIB = 1024 * 1024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void isFeltByNobodyElse() throws IOException {
        Path home = folder.resolve("home");
        int port = ServerProcess.freePort();
        StartCounter counter = StartCounter.in(Files.createDirectory(folder.resolve("counter")));
        try (ServerProcess server = ServerProcess.start(home, port, Map.of("spring.profiles.active", "demo"), counter)
                .awaitUp()) {
            RestCaller admin = RestCaller.of(port, "acme-admin");
            Noise noise = new Noise(admin);
            Browser other = new Browser(port);
            other.signIn("globex-member", "globex-member-demo");
            // each text, so that what is loaded once is loaded, and the database has filled its cache
            noise.during(WARMING, SUBMISSIONS, () -> look(other));
            awaitChecked(admin);
            long before = server.heapInUse();
            List<Long> looks = noise.during(MINUTE, SUBMISSIONS, () -> look(other));
            awaitChecked(admin);
            awaitNothingLeft(home.resolve("scratch"));
            long after = server.heapInUse();
            long p95 = looks.get(looks.size() * 95 / 100);
            System.out.printf(
                    "%d looks, p50 %d ms, p95 %d ms; answers to the noisy one %s; heap %d, then %d MiB%n",
                    looks.size(), looks.get(looks.size() / 2), p95, noise.answers(), before / MIB, after / MIB);
            assertThat(p95).isLessThanOrEqualTo(300);
            assertThat(noise.answers().keySet()).allMatch(status -> status < 500);
            assertThat(after).isLessThan(before + 64 * MIB);
        }
    }

    private static int look(Browser other) {
        return other.get("/skills").statusCode();
    }

    /** What was taken goes on being looked at for a while. */
    private static void awaitChecked(RestCaller admin) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        admin.get(SUBMISSIONS + "?limit=200").json().path("items").findValuesAsText("status").stream()
                                .noneMatch("CHECKING"::equals));
    }

    private static void awaitNothingLeft(Path scratch) {
        await().atMost(MINUTE).untilAsserted(() -> {
            try (Stream<Path> left = Files.walk(scratch)) {
                assertThat(left.filter(path -> path.toString().contains("upload-")
                                || path.getParent().endsWith("multipart")))
                        .isEmpty();
            }
        });
    }
}
