package io.execfabric.hotupdate.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.execfabric.hotupdate.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many queued runs one node, and two, take and end in a second on one real MySQL, with the sandboxed process replaced by
 * nothing. The queue is filled first, by a node that runs none; then fresh nodes start on it.
 */
public final class DispatchBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final BenchServer server;
    private final JdbcTemplate database;
    private final int runs;

    private DispatchBenchmark(BenchServer server, int runs) {
        this.server = server;
        this.database = new JdbcTemplate(server.context().getBean(javax.sql.DataSource.class));
        this.runs = runs;
    }

    /** Argument: how many runs one node gets, two get twice as many (default 1500). */
    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 1500;
        try (BenchServer server = BenchServer.start("mysql")) {
            server.oneLiner(Language.SHELL);
            server.context().getBean(Scheduler.class).pause();
            Report.head("mysql, nodes without processes");
            new DispatchBenchmark(server, runs).measure();
        }
    }

    private void measure() throws Exception {
        double one = perSecond(1);
        double two = perSecond(2);
        Report.fact("P4 runs dispatched by one node", Report.number(one) + " per s");
        Report.fact(
                "P4 runs dispatched by two nodes",
                Report.number(two) + " per s, " + Report.number(two / one)
                        + " times one (target: 1.8 on machines of their own)");
    }

    private double perSecond(int nodes) throws Exception {
        Instant begin = database.queryForObject("select utc_timestamp(6)", java.time.LocalDateTime.class)
                .toInstant(java.time.ZoneOffset.UTC);
        server.queue(BenchServer.code(Language.SHELL), nodes * runs);
        List<Process> started = new ArrayList<>();
        try {
            for (int node = 0; node < nodes; node++) {
                started.add(start());
            }
            awaitAllEnded();
        } finally {
            for (Process process : started) {
                process.destroy();
            }
            for (Process process : started) {
                process.waitFor(90, TimeUnit.SECONDS);
            }
        }
        return rate(begin, nodes);
    }

    /** Over the time in which all nodes were at work, without their first seconds. */
    private double rate(Instant begin, int nodes) {
        List<Map<String, Object>> spans = database.queryForList(
                "select node_id, min(finished_at) first_end, max(finished_at) last_end from execution"
                        + " where finished_at > ? group by node_id",
                utc(begin));
        if (spans.size() != nodes) {
            throw new IllegalStateException(spans.size() + " of " + nodes + " nodes took runs");
        }
        java.time.LocalDateTime from = spans.stream()
                .map(span -> (java.time.LocalDateTime) span.get("first_end"))
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .plus(WARM_UP);
        java.time.LocalDateTime until = spans.stream()
                .map(span -> (java.time.LocalDateTime) span.get("last_end"))
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        Long ended = database.queryForObject(
                "select count(*) from execution where finished_at between ? and ?", Long.class, from, until);
        return 1000.0 * ended / Duration.between(from, until).toMillis();
    }

    private static java.time.LocalDateTime utc(Instant instant) {
        return java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC);
    }

    private void awaitAllEnded() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> database.queryForList("select 1 from execution where finished_at is null limit 1")
                        .isEmpty());
    }

    private Process start() throws IOException {
        Path home = Files.createDirectories(server.home().resolve("node-" + System.nanoTime()));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NoopNode.class.getName()));
        command.addAll(server.settingsOfAnotherNode(home));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }
}
