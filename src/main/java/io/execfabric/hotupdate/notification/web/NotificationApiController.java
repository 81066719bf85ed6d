package io.execfabric.hotupdate.notification.web;

import io.execfabric.hotupdate.notification.NotificationView;
import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationApiController {

    private final Notifications notifications;
    private final CurrentCaller caller;

    NotificationApiController(Notifications notifications, CurrentCaller caller) {
        this.notifications = notifications;
        this.caller = caller;
    }

    @GetMapping
    ItemList<NotificationView> list(PageRequest page) {
        return notifications.list(caller.get(), page);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        notifications.markRead(caller.get(), id);
    }
}
