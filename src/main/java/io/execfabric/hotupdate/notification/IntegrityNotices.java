package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.capability.QuarantineEnded;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.capability.VersionQuarantined;
import io.execfabric.hotupdate.capability.VersionRevoked;
import io.execfabric.hotupdate.release.ReleaseSetAside;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when bytes are not what they have to be. */
@Component
class IntegrityNotices {

    /** Somebody who changes a release again and again does not bury its readers: the page has every case. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Contacts contacts;
    private final NoticeBoard board;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    IntegrityNotices(Contacts contacts, NoticeBoard board, Clock clock) {
        this.contacts = contacts;
        this.board = board;
        this.clock = clock;
    }

    @EventListener
    void on(VersionQuarantined event) {
        QuarantinedVersion version = event.version();
        tell(NotificationKind.VERSION_QUARANTINED, version, version.skillVersionId(), null, Role.PLATFORM_ADMIN);
        if (version.wasLive()) {
            tell(
                    NotificationKind.VERSION_WITHHELD,
                    version,
                    version.submissionId(),
                    version.tenant(),
                    Role.TENANT_ADMIN);
        }
    }

    @EventListener
    void on(QuarantineEnded event) {
        QuarantinedVersion version = event.version();
        board.settle(version.skillVersionId());
        if (event.state() == SkillVersionState.LIVE) {
            tell(NotificationKind.WENT_LIVE, version, version.submissionId(), version.tenant(), Role.TENANT_ADMIN);
        }
    }

    @EventListener
    void on(VersionRevoked event) {
        QuarantinedVersion version = event.version();
        board.settle(version.skillVersionId());
        if (version.wasLive()) {
            tell(
                    NotificationKind.VERSION_REVOKED,
                    version,
                    version.submissionId(),
                    version.tenant(),
                    Role.TENANT_ADMIN);
        }
    }

    private void tell(
            NotificationKind kind, QuarantinedVersion version, String subject, @Nullable TenantId whose, Role role) {
        Notice notice =
                new Notice(kind, version.tenant(), subject, version.code().value());
        board.tell(notice, contacts.holding(whose, role), Set.of());
    }

    @EventListener
    void on(ReleaseSetAside found) {
        Instant now = clock.instant();
        String place = found.release().relative().value();
        Instant before = told.get(place);
        if (before == null || before.plus(QUIET).isBefore(now)) {
            told.put(place, now);
            Notice notice = new Notice(
                    NotificationKind.RELEASE_CHANGED,
                    found.release().tenant(),
                    found.findingId(),
                    found.release().code().value());
            board.tell(notice, contacts.holding(null, Role.PLATFORM_ADMIN), Set.of());
        }
    }
}
