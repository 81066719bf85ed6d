package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionLogs.LogMoved;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Feeds everybody who follows a log from the table of pieces: at once when this node stores more, and otherwise by looking
 * again. A slow reader holds up its own thread alone, never a run; there are never more threads than streams.
 */
@Component
class LogStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LogStreams.class);
    private static final long IDLE_SECONDS = 20;

    private final ExecutionLogs logs;
    private final LogStreamProperties limits;
    private final Set<LogFollower> followers = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor feeders;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemons("log-turn-"));

    LogStreams(ExecutionLogs logs, LogStreamProperties limits) {
        this.logs = logs;
        this.limits = limits;
        this.feeders = new ThreadPoolExecutor(
                0, limits.perNode(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("log-feed-"));
        long turn = limits.lookAgain().toMillis();
        clockwork.scheduleWithFixedDelay(() -> followers.forEach(this::wake), turn, turn, TimeUnit.MILLISECONDS);
    }

    /** @param seq of the last piece that the reader has */
    SseEmitter open(Caller caller, String executionId, int seq) {
        logs.after(caller, executionId, Integer.MAX_VALUE);
        SseEmitter emitter = new SseEmitter(limits.life().toMillis());
        LogFollower follower = new LogFollower(caller, executionId, seq, emitter);
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(() -> followers.remove(follower));
        emitter.onError(gone -> followers.remove(follower));
        admit(follower);
        wake(follower);
        return emitter;
    }

    int open() {
        return followers.size();
    }

    @EventListener
    void moved(LogMoved moved) {
        for (LogFollower follower : followers) {
            if (follower.executionId().equals(moved.executionId())) {
                wake(follower);
            }
        }
    }

    @PreDestroy
    void close() {
        clockwork.shutdownNow();
        feeders.shutdownNow();
    }

    private synchronized void admit(LogFollower follower) {
        Caller caller = follower.caller();
        long ofTenant = followers.stream()
                .filter(other -> other.caller().requireTenant().equals(caller.requireTenant()))
                .count();
        long ofUser = followers.stream()
                .filter(other -> other.caller().user().equals(caller.user()))
                .count();
        if (ofUser >= limits.perUser() || ofTenant >= limits.perTenant() || followers.size() >= limits.perNode()) {
            throw new HotUpdateException(ErrorCode.QUOTA_EXCEEDED, Wording.of("run.logs"));
        }
        followers.add(follower);
    }

    private void wake(LogFollower follower) {
        if (follower.ask()) {
            feeders.execute(() -> feed(follower));
        }
    }

    private void feed(LogFollower follower) {
        try {
            if (!follower.feed(logs)) {
                followers.remove(follower);
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A reader of a log has gone", gone);
            followers.remove(follower);
        } catch (RuntimeException e) {
            LOG.warn("A followed log ended early", e);
            followers.remove(follower);
            follower.giveUp(e);
        }
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }
}
