package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.release.ReleaseSetAside;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when bytes are not what they have to be. */
@Component
class IntegrityNotices {

    /** Somebody who changes a release again and again does not bury its readers: the page has every case. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Contacts contacts;
    private final NoticeBoard board;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    IntegrityNotices(Contacts contacts, NoticeBoard board, Clock clock) {
        this.contacts = contacts;
        this.board = board;
        this.clock = clock;
    }

    @EventListener
    void on(ReleaseSetAside found) {
        Instant now = clock.instant();
        String place = found.release().relative().value();
        Instant before = told.get(place);
        if (before == null || before.plus(QUIET).isBefore(now)) {
            told.put(place, now);
            Notice notice = new Notice(
                    NotificationKind.RELEASE_CHANGED,
                    found.release().tenant(),
                    found.findingId(),
                    found.release().code().value());
            board.tell(notice, contacts.holding(null, Role.PLATFORM_ADMIN), Set.of());
        }
    }
}
