package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a notice into inboxes and the queue of e-mails, in the transaction of what is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBoard {

    private static final List<NotificationKind> WAITING = Arrays.stream(NotificationKind.values())
            .filter(NotificationKind::toAct)
            .toList();

    private final NotificationRepository notifications;
    private final MailQueue mails;
    private final CurrentCaller callers;
    private final Ids ids;
    private final Clock clock;

    NoticeBoard(NotificationRepository notifications, MailQueue mails, CurrentCaller callers, Ids ids, Clock clock) {
        this.notifications = notifications;
        this.mails = mails;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells {@code people}, without who caused it just now and without {@code notThese}. */
    void tell(Notice notice, List<Contact> people, Set<String> notThese) {
        String causer = callers.find().map(Caller::user).orElse("");
        Instant now = clock.instant();
        for (Contact person : people) {
            if (!person.user().equals(causer) && !notThese.contains(person.user())) {
                Notification told = notifications.save(new Notification(ids.next(), person.user(), notice, now));
                mails.add(told.id(), person);
            }
        }
    }

    /** What waited for somebody about {@code subjectId} waits no more. */
    void settle(String subjectId) {
        notifications.settle(subjectId, WAITING, clock.instant());
    }
}
