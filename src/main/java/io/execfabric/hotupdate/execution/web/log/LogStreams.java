package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.execution.ExecutionLogs.LogMoved;
import io.execfabric.hotupdate.execution.ExecutionLogs.Position;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Stay;
import io.execfabric.hotupdate.tenancy.Stays;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Feeds everybody who follows a log from the table of pieces: at once when this node stores more, and otherwise by asking,
 * once for all, how far their runs are. A few threads feed them all, since none of them waits for a reader.
 */
@Component
class LogStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LogStreams.class);
    private static final int FEEDERS = 4;
    private static final long IDLE_SECONDS = 20;

    private final LogSource source;
    private final LogStreamProperties limits;
    private final Stays stays;
    private final Clock clock;
    private final LogFollowers followers;
    private final ThreadPoolExecutor feeders = new ThreadPoolExecutor(
            FEEDERS, FEEDERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("log-feed-"));
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemons("log-turn-"));

    LogStreams(LogSource source, LogStreamProperties limits, Stays stays, Clock clock) {
        this.source = source;
        this.stays = stays;
        this.limits = limits;
        this.clock = clock;
        this.followers = new LogFollowers(limits);
        feeders.allowCoreThreadTimeOut(true);
        feeders.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        long turn = limits.lookAgain().toMillis();
        clockwork.scheduleWithFixedDelay(this::turn, turn, turn, TimeUnit.MILLISECONDS);
    }

    /**
     * Goes on until the log has ended; 404 and 429 before it has begun.
     *
     * @param seq of the last piece that the reader has
     */
    void open(Caller caller, String executionId, int seq, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        source.requireVisible(caller, executionId);
        followers.enter(caller);
        EventStream out;
        try {
            out = EventStream.open(request, response);
        } catch (IOException | RuntimeException gone) {
            followers.leave(caller);
            throw gone;
        }
        follow(executionId, out, run -> new LogFollower(caller, run, seq, out, clock.instant()));
    }

    /** What {@link #open} answers, without its events. */
    void head(Caller caller, String executionId, HttpServletResponse response) {
        source.requireVisible(caller, executionId);
        EventStream.head(response);
    }

    int open() {
        return followers.count();
    }

    @EventListener
    void moved(LogMoved moved) {
        followers.of(moved.executionId()).ifPresent(this::moved);
    }

    /** Before the server waits for the end of its requests: readers go on at another one, behind the last id that they have. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        followers.forEach(follower -> {
            follower.leave();
            wake(follower);
        });
    }

    @PreDestroy
    void close() {
        clockwork.shutdownNow();
        feeders.shutdownNow();
    }

    private void follow(String executionId, EventStream out, Function<FollowedRun, LogFollower> reader) {
        LogFollower follower = followers.join(executionId, reader);
        Stay stay = stays.current();
        // cut from outside, a reader who does not read would hold a thread of the server until he does
        stay.answersItself();
        stay.whenOver(() -> {
            follower.cut();
            wake(follower);
        });
        try {
            out.listen(() -> wake(follower), () -> followers.leave(follower));
        } catch (RuntimeException over) {
            followers.leave(follower);
            throw over;
        }
    }

    private void moved(FollowedRun run) {
        run.moved();
        run.followers().forEach(this::wake);
    }

    private void turn() {
        try {
            look();
            Instant now = clock.instant();
            followers.forEach(follower -> {
                if (follower.isDue(now, limits)) {
                    wake(follower);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("How far the followed runs are was not asked in this turn", e);
        }
    }

    private void look() {
        followers.forgetReadings();
        for (Position now : source.positions(followers.runs())) {
            followers.of(now.executionId()).filter(run -> run.isNewsTo(now)).ifPresent(this::moved);
        }
    }

    private void wake(LogFollower follower) {
        if (follower.ask()) {
            feeders.execute(() -> feed(follower));
        }
    }

    private void feed(LogFollower follower) {
        try {
            follower.feed(source, clock.instant());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A reader of a log has gone", gone);
            follower.end();
        } catch (RuntimeException e) {
            LOG.warn("A followed log ended early", e);
            follower.end();
        }
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }
}
