package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Notifications} over the stored rows. */
@Service
@Transactional
class DefaultNotifications implements Notifications {

    private final NotificationRepository notifications;
    private final Clock clock;

    DefaultNotifications(NotificationRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    @Reading
    public ItemList<NotificationView> list(Caller caller, PageRequest page) {
        Limit limit = Limit.of(page.limit() + 1);
        String before = page.cursor();
        List<Notification> rows = before == null
                ? notifications.findByRecipientOrderByIdDesc(caller.user(), limit)
                : notifications.findByRecipientAndIdLessThanOrderByIdDesc(caller.user(), before, limit);
        return ItemList.cut(rows, page.limit(), Notification::id, Notification::view);
    }

    @Override
    @Transactional(readOnly = true)
    public long unread(Caller caller) {
        return notifications.countByRecipientAndReadAtIsNullAndSettledAtIsNull(caller.user());
    }

    @Override
    public void markRead(Caller caller, String id) {
        notifications
                .findByRecipientAndId(caller.user(), id)
                .orElseThrow(() -> HotUpdateException.notFound("notification"))
                .read(clock.instant());
    }

    @Override
    public void markAllRead(Caller caller) {
        notifications.readAll(caller.user(), clock.instant());
    }
}
