package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.sandbox.command.BareRuns;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Going live, one run, many runs, and the memory they take: each against a bare loop of the same sandboxed process in the
 * same JVM, in turns, so that whatever else the machine does meets both alike.
 */
public final class RunnerBenchmark {

    private static final int CLIENTS = 16;
    private static final int TURNS = 4;

    /** The server's code has to be compiled before it is measured; slow machines need the more of it. */
    private static final int WARM_UP_SECONDS = 45;

    private final BenchServer server;
    private final int seconds;

    private RunnerBenchmark(BenchServer server, int seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /** Arguments: {@code h2} or {@code mysql}; seconds of load per language (default 40). */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "h2";
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        try (BenchServer server = BenchServer.start(database)) {
            Report.head(database);
            new RunnerBenchmark(server, seconds).measure();
        }
    }

    private void measure() throws Exception {
        goLive();
        HeapAfterCollection heap = new HeapAfterCollection();
        for (Language language : List.of(Language.SHELL, Language.PYTHON)) {
            Path script = server.oneLiner(language);
            Load.during(WARM_UP_SECONDS, CLIENTS, () -> () -> server.run(BenchServer.code(language)), new Series());
            oneRun(language, script);
            manyRuns(language, script);
        }
        Report.fact(
                "P8 most heap left by a collection, P2 and P3",
                heap.mebibytes() + " MiB, clients included (target: at most 512)");
    }

    private void goLive() throws Exception {
        Series series = new Series();
        Random random = new Random(42);
        byte[] data = new byte[750_000];
        for (int round = 0; round < 18; round++) {
            random.nextBytes(data);
            String code = "go-live-" + round;
            byte[] zip = ScriptFolder.prettyJson()
                    .with("data.txt", Base64.getMimeEncoder().encodeToString(data))
                    .zip();
            String submission = server.inReview(zip, code);
            Load.rounds(1, () -> () -> server.available(submission, code), round < 3 ? new Series() : series);
        }
        Report.line("P1 approval sent to visible, 1 MB package", series, "target: p50 250, p99 1000");
    }

    private void oneRun(Language language, Path script) throws Exception {
        Series bare = new Series();
        Series product = new Series();
        for (int turn = 0; turn < TURNS; turn++) {
            Load.rounds(50, () -> bareWork(server, script, language), bare);
            Load.rounds(50, () -> () -> server.run(BenchServer.code(language)), product);
        }
        Report.line("bare sandboxed " + language + ", 1 thread", bare, "");
        Report.line(
                "P2 request to result, " + language + ", 1 client",
                product,
                "+" + Report.number(product.percentile(50) - bare.percentile(50)) + " ms at p50 (target: at most 25)");
    }

    private void manyRuns(Language language, Path script) throws Exception {
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        Series bare = new Series();
        Series product = new Series();
        for (int turn = 0; turn < TURNS; turn++) {
            Load.during(seconds / TURNS, threads, () -> bareWork(server, script, language), bare);
            Load.during(seconds / TURNS, CLIENTS, () -> () -> server.run(BenchServer.code(language)), product);
        }
        Report.line("bare sandboxed " + language + ", " + threads + " threads", bare, "");
        Report.line(
                "P3 request to result, " + language + ", " + CLIENTS + " clients",
                product,
                Report.number(100 * product.perSecond() / bare.perSecond()) + " % of the bare rate (target: 70)");
    }

    static Load.Work bareWork(BenchServer server, Path script, Language language) throws Exception {
        BareRuns runs = new BareRuns(server.context(), script, language);
        return new Load.Work() {
            @Override
            public void once() throws Exception {
                if (!runs.run().strip().equals("one line")) {
                    throw new IllegalStateException("The bare run went wrong");
                }
            }

            @Override
            public void close() throws Exception {
                runs.close();
            }
        };
    }
}
