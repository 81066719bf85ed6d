package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.request.Places.Place;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Who waits for a run's end: requests that hold no thread until they are answered by a few, and the calls of assistants,
 * which hold one of the server each. Who finds no place is answered with the state as it is.
 */
@Component
class LongPolls {

    /** The server has 200 threads, of which calls of assistants that started a run may hold 64. */
    private static final int HELD_OF_NODE = 100;

    private static final int HELD_OF_TENANT = 40;
    private static final int ANSWERING = 4;
    private static final long IDLE_SECONDS = 20;

    private final Places waiting;
    private final Places held = new Places(HELD_OF_TENANT, HELD_OF_NODE);
    private final ThreadPoolExecutor answers = new ThreadPoolExecutor(
            ANSWERING, ANSWERING, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());

    LongPolls(LongPollProperties limits) {
        this.waiting = new Places(limits.perTenant(), limits.perNode());
        this.answers.allowCoreThreadTimeOut(true);
    }

    Optional<Place> enter(TenantId tenant) {
        return waiting.enter(tenant);
    }

    /** For a wait on the server's own thread. */
    Optional<Place> hold(TenantId tenant) {
        return held.enter(tenant);
    }

    /** For the answers to those who waited: there are no more of them than places. */
    Executor answers() {
        return answers;
    }

    @PreDestroy
    void close() {
        answers.shutdown();
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("poll-answer-");
        threads.setDaemon(true);
        return threads;
    }
}
