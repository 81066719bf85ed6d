package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.shared.TenantId;

/** What is to be told, before it is known to whom. */
record Notice(NotificationKind kind, TenantId tenant, String subjectId, String subjectName) {}
