package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.PersonChanged;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a side's admins what the platform does to their people, and everybody whose password another one replaced: nobody gets
 * in by that unseen.
 */
@Component
class PeopleNotices {

    /** Where a notice names the tenant and there is none. */
    private static final TenantId PLATFORM = new TenantId("platform");

    private final Contacts contacts;
    private final NoticeBoard board;

    PeopleNotices(Contacts contacts, NoticeBoard board) {
        this.contacts = contacts;
        this.board = board;
    }

    @EventListener
    void on(PersonChanged event) {
        switch (event.change()) {
            case ADDED -> tellOfPlatform(event, NotificationKind.PERSON_ADDED);
            case RIGHTS -> tellOfPlatform(event, NotificationKind.PERSON_CHANGED);
            case PASSWORD_REPLACED -> {
                tellAdmins(event, NotificationKind.PASSWORD_REPLACED);
                Notice notice = notice(event, NotificationKind.YOUR_PASSWORD_REPLACED);
                board.tell(notice, List.of(contacts.of(event.user())), Set.of());
            }
        }
    }

    /** What a tenant's admins do themselves is their daily work. */
    private void tellOfPlatform(PersonChanged event, NotificationKind kind) {
        if (event.byPlatform()) {
            tellAdmins(event, kind);
        }
    }

    private void tellAdmins(PersonChanged event, NotificationKind kind) {
        @Nullable TenantId tenant = event.tenant();
        Role admins = tenant == null ? Role.PLATFORM_ADMIN : Role.TENANT_ADMIN;
        board.tell(notice(event, kind), contacts.holding(tenant, admins), Set.of(event.user()));
    }

    private static Notice notice(PersonChanged event, NotificationKind kind) {
        TenantId side = event.tenant() == null ? PLATFORM : event.tenant();
        return new Notice(kind, side, event.user(), event.user());
    }
}
