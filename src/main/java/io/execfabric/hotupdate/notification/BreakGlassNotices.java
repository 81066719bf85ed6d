package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.breakglass.BreakGlassOpened;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a tenant's admins at once that somebody of the platform got in. */
@Component
class BreakGlassNotices {

    /** As much as a notice has room for. */
    private static final int LONGEST_NAME = 64;

    private final Contacts contacts;
    private final NoticeBoard board;

    BreakGlassNotices(Contacts contacts, NoticeBoard board) {
        this.contacts = contacts;
        this.board = board;
    }

    @EventListener
    void on(BreakGlassOpened opened) {
        String name = CutText.of(opened.admin(), LONGEST_NAME);
        Notice notice = new Notice(NotificationKind.BREAK_GLASS_OPENED, opened.tenant(), opened.id(), name);
        board.tell(notice, contacts.holding(opened.tenant(), Role.TENANT_ADMIN), Set.of());
    }
}
