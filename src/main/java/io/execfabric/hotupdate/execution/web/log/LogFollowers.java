package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who follows which run on this node: only so many, of a tenant and of a person. */
final class LogFollowers {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LogStreamProperties limits;
    private final ConcurrentHashMap<String, FollowedRun> runs = new ConcurrentHashMap<>();
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;

    LogFollowers(LogStreamProperties limits) {
        this.limits = limits;
    }

    /** Takes a place for one more; 429 when there is none. */
    synchronized void enter(Caller caller) {
        if (all >= limits.perNode()
                || taken.getOrDefault(caller.requireTenant(), 0) >= limits.perTenant()
                || taken.getOrDefault(caller.user(), 0) >= limits.perUser()) {
            throw new QuotaExceeded(Wording.of("run.logs"), PAUSE);
        }
        all++;
        placesOf(caller).forEach(place -> taken.merge(place, 1, Integer::sum));
    }

    /** Gives the place back. */
    synchronized void leave(Caller caller) {
        all--;
        placesOf(caller).forEach(place -> taken.computeIfPresent(place, (who, own) -> own > 1 ? own - 1 : null));
    }

    LogFollower join(String executionId, Function<FollowedRun, LogFollower> reader) {
        LogFollower[] joined = new LogFollower[1];
        runs.compute(executionId, (id, run) -> {
            FollowedRun followed = run == null ? new FollowedRun(id) : run;
            joined[0] = reader.apply(followed);
            followed.followers().add(joined[0]);
            return followed;
        });
        return joined[0];
    }

    /** Gives its place back, once. */
    void leave(LogFollower follower) {
        if (follower.run().followers().remove(follower)) {
            leave(follower.caller());
            runs.computeIfPresent(
                    follower.run().id(), (id, run) -> run.followers().isEmpty() ? null : run);
        }
    }

    int count() {
        return runs.values().stream().mapToInt(run -> run.followers().size()).sum();
    }

    Optional<FollowedRun> of(String executionId) {
        return Optional.ofNullable(runs.get(executionId));
    }

    Set<String> runs() {
        return Set.copyOf(runs.keySet());
    }

    void forEach(Consumer<LogFollower> work) {
        runs.values().forEach(run -> run.followers().forEach(work));
    }

    void forgetReadings() {
        runs.values().forEach(FollowedRun::forget);
    }

    /** No tenant's name is a person's: they are of different types. */
    private static List<Object> placesOf(Caller caller) {
        return List.of(caller.requireTenant(), caller.user());
    }
}
