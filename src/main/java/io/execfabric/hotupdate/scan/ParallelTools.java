package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the tools beside each other, within the time of all of them; none can hold up or spoil another. */
@Component
class ParallelTools {

    private static final Logger log = LoggerFactory.getLogger(ParallelTools.class);
    private static final int THREADS = 3;
    /** What the sandbox may take to clear away a run that was cut off. */
    private static final Duration CLEARING = Duration.ofSeconds(2);

    /** How long a scan waits for those before it: many at once would only make each other run out of time. */
    private static final Duration WAITING = Duration.ofSeconds(4);

    private final ToolRunner runner;
    private final ScanProperties properties;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    ParallelTools(ToolRunner runner, ScanProperties properties) {
        this.runner = runner;
        this.properties = properties;
    }

    List<ToolResult> run(List<ScanTool> tools, ScanFolder folder) {
        boolean turn = awaitTurn();
        try {
            return runNow(tools, folder);
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    private boolean awaitTurn() {
        try {
            return turns.tryAcquire(WAITING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<ToolResult> runNow(List<ScanTool> tools, ScanFolder folder) {
        long end = System.nanoTime() + properties.time().toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelTools::thread);
        try {
            List<Future<ToolResult>> running = tools.stream()
                    .map(tool -> threads.submit(() -> runner.run(tool, folder, timeLeft(end))))
                    .toList();
            List<ToolResult> results = new ArrayList<>();
            for (int i = 0; i < tools.size(); i++) {
                results.add(result(tools.get(i), running.get(i), end));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Duration timeLeft(long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(properties.toolTime()) < 0 ? left : properties.toolTime();
    }

    private static ToolResult result(ScanTool tool, Future<ToolResult> running, long end) {
        try {
            long wait = Math.max(0, end - System.nanoTime()) + CLEARING.toNanos();
            return running.get(wait, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            log.warn("{} does not end", tool.name(), e);
            return ToolResult.without(tool, Status.TIMED_OUT, 0, "Not finished in time.");
        } catch (ExecutionException e) {
            log.warn("{} could not be run", tool.name(), e);
            return ToolResult.without(tool, Status.FAILED, 0, "The tool could not be run on this server.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ToolResult.without(tool, Status.FAILED, 0, "The check was interrupted.");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scan-tool");
        thread.setDaemon(true);
        return thread;
    }
}
