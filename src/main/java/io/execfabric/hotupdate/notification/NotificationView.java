package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;

/**
 * One entry of a person's inbox.
 *
 * <p>Wide, since it is the JSON of an entry, which the interface spells flat; its entity alone makes it.
 *
 * @param tenant whose matter it is
 * @param subjectName script code of the submission, or the Skill's code
 * @param page path of the portal's page about it
 * @param waits whether it still waits for somebody; false once anybody has acted
 */
public record NotificationView(
        String id,
        NotificationKind kind,
        TenantId tenant,
        String subjectId,
        String subjectName,
        String page,
        Instant createdAt,
        boolean read,
        boolean waits) {}
