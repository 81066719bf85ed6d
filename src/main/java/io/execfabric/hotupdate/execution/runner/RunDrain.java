package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.execfabric.hotupdate.sandbox.Sandbox;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stops this node's runner before anything that a run needs is stopped: it takes no more runs, lets those that have started
 * end within a limit, and then kills them. What was killed stays RUNNING in its row, and whoever takes it from the queue
 * next finds it lost; what had not started stays queued.
 */
@Component
class RunDrain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunDrain.class);

    /** For the end of what was killed. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final ObjectProvider<Scheduler> scheduler;
    private final RunningHere running;
    private final Sandbox sandbox;
    private final DrainProperties limits;
    private int busy;
    private boolean open = true;
    private volatile boolean cutsOff;

    RunDrain(ObjectProvider<Scheduler> scheduler, RunningHere running, Sandbox sandbox, DrainProperties limits) {
        this.scheduler = scheduler;
        this.running = running;
        this.sandbox = sandbox;
        this.limits = limits;
    }

    /** Before a run is claimed; false when this node takes none any more. */
    synchronized boolean enter() {
        if (open) {
            busy++;
        }
        return open;
    }

    /** After what {@link #enter} let in. */
    synchronized void leave() {
        busy--;
        notifyAll();
    }

    /** Whether runs are killed now because this node stops: their end is not what their script, or a person, wanted. */
    boolean cutsOff() {
        return cutsOff;
    }

    @Override
    public void start() {
        // open from the beginning
    }

    @Override
    public void stop() {
        scheduler.ifAvailable(Scheduler::pause);
        close();
        if (!awaitIdle(limits.limit())) {
            LOG.warn("Runs are cut off after {}: {}", limits.limit(), running.ids());
            cutsOff = true;
            running.ids().forEach(sandbox::cancel);
            awaitIdle(AFTER_KILL);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open;
    }

    /** First of all: the web server, the engine and everything that a run needs go on meanwhile. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private synchronized void close() {
        open = false;
    }

    private synchronized boolean awaitIdle(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); busy > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return busy == 0;
    }
}
