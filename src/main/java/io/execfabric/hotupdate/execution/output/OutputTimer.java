package io.execfabric.hotupdate.execution.output;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Two threads that store the waiting output of all runs of this node. */
@Component
public class OutputTimer {

    private static final int THREADS = 2;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS, daemons());

    void later(Runnable work, long millis) {
        timer.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        timer.shutdown();
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("run-output-");
        threads.setDaemon(true);
        return threads;
    }
}
