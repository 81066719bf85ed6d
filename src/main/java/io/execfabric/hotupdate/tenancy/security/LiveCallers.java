package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserChanged;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who people are, at most two seconds old: a page with its twenty files would otherwise ask the tables sixty times. What
 * changes on this node is known at once.
 */
@Component
class LiveCallers {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MANY = 10_000;

    /**
     * @param caller empty for nobody, and for who is kept out
     * @param passwordStamp see {@link UserDirectory#passwordStamp}
     */
    record Person(Optional<Caller> caller, String passwordStamp) {}

    private record Seen(Person person, Instant until) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final UserDirectory people;
    private final Clock clock;

    LiveCallers(UserDirectory people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Person find(String user) {
        Instant now = clock.instant();
        @Nullable Seen known = seen.get(user);
        if (known != null && now.isBefore(known.until())) {
            return known.person();
        }
        if (seen.size() > MANY) {
            seen.clear();
        }
        Person person = new Person(people.signedIn(user), people.passwordStamp(user));
        seen.put(user, new Seen(person, now.plus(FRESH)));
        return person;
    }

    /** Asked of the tables now: for who just signed in, maybe with a password that another node replaced. */
    Person findAfresh(String user) {
        seen.remove(user);
        return find(user);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(UserChanged changed) {
        seen.remove(changed.user());
    }
}
