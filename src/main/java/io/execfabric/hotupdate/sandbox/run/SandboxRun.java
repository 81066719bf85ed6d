package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.host.RunFolder;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running process tree, which any thread may end. */
final class SandboxRun {

    private static final Logger log = LoggerFactory.getLogger(SandboxRun.class);
    private static final int SETUP_STEPS = 400;
    private static final int STEP_MILLIS = 5;

    private final RunFolder folder;
    private final MemoryGroup group;
    private @Nullable Process process;
    private boolean cancelled;

    SandboxRun(RunFolder folder, MemoryGroup group) {
        this.folder = folder;
        this.group = group;
    }

    RunFolder folder() {
        return folder;
    }

    MemoryGroup group() {
        return group;
    }

    /** Starts the tree; one that was cancelled already is ended at once. */
    Process start(ProcessBuilder builder) throws IOException {
        builder.environment().clear();
        Process started = builder.start();
        boolean unwanted;
        synchronized (this) {
            process = started;
            unwanted = cancelled;
        }
        if (unwanted) {
            kill(started);
        }
        return started;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        Process toKill;
        synchronized (this) {
            cancelled = true;
            toKill = process;
        }
        if (toKill != null) {
            kill(toKill);
        }
    }

    /**
     * Ends everything below {@code outer}. The process inside goes first, and with it, as first of its namespace, all
     * others there; killing the outer one alone, early, can leave the inner behind. So set-up is waited for.
     */
    void kill(Process outer) {
        awaitProcessInside(outer);
        outer.descendants().forEach(ProcessHandle::destroyForcibly);
        outer.destroyForcibly();
        killGroup();
    }

    private void killGroup() {
        try {
            group.kill();
        } catch (IOException e) {
            log.warn("Who is left of a run cannot be listed", e);
        }
    }

    /** Feeds standard input on a thread of its own: a program that never reads it must not hold up anything. */
    void feed(Process outer, byte[] input) throws IOException {
        OutputStream stdin = outer.getOutputStream();
        if (input.length == 0) {
            stdin.close();
            return;
        }
        SandboxThreads.start("sandbox-input", () -> {
            try (stdin) {
                stdin.write(input);
            } catch (IOException e) {
                // the program ended, or closed its input, before reading all of it: its right
                log.debug("Input of a run was not read to its end", e);
            }
        });
    }

    private void awaitProcessInside(Process outer) {
        try {
            for (int step = 0; step < SETUP_STEPS && outer.isAlive() && !folder.hasProcessInside(); step++) {
                if (outer.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.debug("The run's folder is gone already", e);
        }
    }
}
