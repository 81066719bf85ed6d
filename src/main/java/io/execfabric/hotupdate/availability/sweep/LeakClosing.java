package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.IsolationBroken;
import io.execfabric.hotupdate.capability.AuthorisedSet;
import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.shared.Audited;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what a sweep found open, says so in the audit, and puts it before the admins: all of it, or nothing. What two
 * sweeps find at once is closed, and told, by one of them.
 */
@Component
@Transactional
class LeakClosing {

    private final AuthorisedSet authorised;
    private final VersionQuarantine quarantine;
    private final ApplicationEventPublisher events;

    LeakClosing(AuthorisedSet authorised, VersionQuarantine quarantine, ApplicationEventPublisher events) {
        this.authorised = authorised;
        this.quarantine = quarantine;
        this.events = events;
    }

    /** The owner works on: only what was too much goes. */
    Optional<IsolationBroken> remove(ForeignAuthorisation found) {
        if (!authorised.remove(found)) {
            return Optional.empty();
        }
        return Optional.of(announce(new IsolationBroken(
                found.owner(),
                found.code(),
                found.version(),
                found.skillVersionId(),
                "The tenant " + found.holder() + " was authorised without a grant; the authorisation was removed.",
                null)));
    }

    /** The owner is told that checks were red; which, names others, and is for the platform's people. */
    private static final String OWNERS_WORDS =
            "The isolation checks were red; the platform's admins see which, and put it right.";

    /** A door that opens to a foreigner without an authorisation: the version is what can be taken away. */
    Optional<IsolationBroken> withhold(SkillVersionFacts version, String redChecks) {
        return quarantine
                .quarantine(version.skillVersionId(), QuarantineReason.CLOSED_LEAK, OWNERS_WORDS)
                .map(taken -> announce(broken(version, redChecks + " The version was quarantined.", taken)));
    }

    static IsolationBroken broken(SkillVersionFacts version, String what, @Nullable QuarantinedVersion quarantined) {
        return new IsolationBroken(
                version.owner(), version.code(), version.version(), version.skillVersionId(), what, quarantined);
    }

    private IsolationBroken announce(IsolationBroken broken) {
        String subject = broken.tenant() + "/" + broken.code() + " version " + broken.version();
        // names another tenant, so it is the platform's own entry
        events.publishEvent(new Audited(
                null,
                Audited.PLATFORM,
                "ISOLATION_BROKEN",
                "skillVersion",
                broken.skillVersionId(),
                subject + ": " + broken.what()));
        events.publishEvent(broken);
        return broken;
    }
}
