package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;

/** A person's own inbox; nobody reads another's. */
public interface Notifications {

    /** Newest first. */
    ItemList<NotificationView> list(Caller caller, PageRequest page);

    /** How many the caller has not seen and are not settled by others meanwhile. */
    long unread(Caller caller);

    /** 404 when it is not the caller's own. */
    void markRead(Caller caller, String id);

    void markAllRead(Caller caller);
}
