package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.execution.ConfirmationClosed;
import io.execfabric.hotupdate.execution.ConfirmationRequested;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a tenant's confirmers of runs that wait for their yes or no. */
@Component
class ConfirmationNotices {

    private final Contacts contacts;
    private final NoticeBoard board;

    ConfirmationNotices(Contacts contacts, NoticeBoard board) {
        this.contacts = contacts;
        this.board = board;
    }

    @EventListener
    void on(ConfirmationRequested requested) {
        board.tell(
                new Notice(
                        NotificationKind.CONFIRMATION_WAITING,
                        requested.tenant(),
                        requested.executionId(),
                        requested.skillCode()),
                contacts.holding(requested.tenant(), Role.CONFIRMER),
                Set.of());
    }

    @EventListener
    void on(ConfirmationClosed closed) {
        board.settle(closed.executionId());
    }
}
