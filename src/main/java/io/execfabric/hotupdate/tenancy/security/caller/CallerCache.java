package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.people.UserChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who people are, at most a second old: a page with its twenty files would otherwise ask the tables sixty times. What
 * changes on this node is known at once.
 */
@Component
public class CallerCache {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MANY = 10_000;

    private record Seen(@Nullable KnownPerson person, Instant until) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final UserDirectory people;
    private final Clock clock;

    public CallerCache(UserDirectory people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Empty for nobody, and for who is kept out. */
    Optional<KnownPerson> find(String user) {
        Instant now = clock.instant();
        @Nullable Seen known = seen.get(user);
        if (known != null && now.isBefore(known.until())) {
            return Optional.ofNullable(known.person());
        }
        if (seen.size() > MANY) {
            seen.clear();
        }
        KnownPerson person = people.known(List.of(user)).get(user);
        seen.put(user, new Seen(person, now.plus(FRESH)));
        return Optional.ofNullable(person);
    }

    /** Asked of the tables now: before somebody is turned away, who may have signed in with a password of another node. */
    Optional<KnownPerson> findAfresh(String user) {
        seen.remove(user);
        return find(user);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(UserChanged changed) {
        seen.remove(changed.user());
    }
}
