package io.execfabric.hotupdate.notification.web;

import io.execfabric.hotupdate.notification.NotificationView;
import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
@Tag(name = "You")
@RequestMapping("/api/v1/notifications")
class NotificationApiController {

    private final Notifications notifications;
    private final CurrentCaller caller;

    NotificationApiController(Notifications notifications, CurrentCaller caller) {
        this.notifications = notifications;
        this.caller = caller;
    }

    @Operation(operationId = "listNotifications", summary = "What waits for you, and what became of what you did")
    @GetMapping
    ItemList<NotificationView> list(PageRequest page) {
        return notifications.list(caller.get(), page);
    }

    @Operation(operationId = "markNotificationRead", summary = "Mark a notification as read")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        notifications.markRead(caller.get(), id);
    }
}
