package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Inboxes: what somebody reads who was told nothing, and who was told of the version or of its submission. */
@Component
class InboxDoor implements Door {

    private static final PageRequest BEGINNING = PageRequest.of(3, null);

    /** An owner has so many admins, or it is enough to look at so many. */
    private static final Limit MOST = Limit.of(20);

    private static final List<NotificationKind> OF_THE_PLATFORM = List.of(
            NotificationKind.REVIEW_WAITING,
            NotificationKind.SECOND_REVIEW_WAITING,
            NotificationKind.QUARANTINE_WAITING,
            NotificationKind.VERSION_QUARANTINED);

    private final Notifications inbox;
    private final NotificationRepository notifications;
    private final UserDirectory users;
    private final @Nullable Set<TenantId> told;

    @Autowired
    InboxDoor(Notifications inbox, NotificationRepository notifications, UserDirectory users) {
        this(inbox, notifications, users, null);
    }

    private InboxDoor(
            Notifications inbox,
            NotificationRepository notifications,
            UserDirectory users,
            @Nullable Set<TenantId> told) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.users = users;
        this.told = told;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Door about(SkillVersionFacts version) {
        return new InboxDoor(inbox, notifications, users, told(version));
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        Set<TenantId> tenants = told == null ? told(version) : told;
        return tenants.contains(caller.requireTenant())
                || inbox.list(caller, BEGINNING).items().stream()
                        .anyMatch(one -> one.tenant().equals(version.owner()));
    }

    private Set<TenantId> told(SkillVersionFacts version) {
        return Stream.of(version.approved().submissionId(), version.skillVersionId())
                .flatMap(subject -> notifications.recipients(subject, OF_THE_PLATFORM, MOST).stream())
                .distinct()
                .flatMap(user -> users.find(user).stream())
                .flatMap(person -> Stream.ofNullable(person.tenant()))
                .collect(Collectors.toSet());
    }

    /** Whether anybody of them was told yet is no question of this step. */
    @Override
    public boolean asksTheOwner() {
        return false;
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return false;
    }
}
