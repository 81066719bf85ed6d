package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.execution.ExecutionLogs.Position;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A run that somebody follows, and what was read of it last, so that all who are as far share one reading. */
final class FollowedRun {

    private final String id;
    private final Set<LogFollower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicLong moves = new AtomicLong();
    private @Nullable Position position;
    private volatile @Nullable Shared shared;

    FollowedRun(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Set<LogFollower> followers() {
        return followers;
    }

    /** From now on, what was read before is old. */
    void moved() {
        moves.incrementAndGet();
        shared = null;
    }

    /** Whether it stands elsewhere than when this was asked last; asked by one thread. */
    boolean isNewsTo(Position now) {
        boolean news = !now.equals(position);
        position = now;
        return news;
    }

    /** To be asked for before a reading that is to be shared. */
    long moves() {
        return moves.get();
    }

    @Nullable
    LogReading readBy(int seq) {
        Shared now = shared;
        return now != null && now.seq() == seq && now.moves() == moves.get() ? now.reading() : null;
    }

    void share(int seq, long movesBefore, LogReading reading) {
        if (followers.size() > 1) {
            shared = new Shared(seq, movesBefore, reading);
        }
    }

    /** A reading is kept for a moment only: it may be large. */
    void forget() {
        shared = null;
    }

    private record Shared(int seq, long moves, LogReading reading) {}
}
