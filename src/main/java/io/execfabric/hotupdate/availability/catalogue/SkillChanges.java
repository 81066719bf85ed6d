package io.execfabric.hotupdate.availability.catalogue;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.check.DefaultPermissionChecks;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a change and checks it in one transaction, or leaves all as it was and writes down that it was refused. */
@Component
class SkillChanges {

    static final String ROLLBACK_REFUSED = "ROLLBACK_REFUSED";
    static final String SWITCH_REFUSED = "SWITCH_REFUSED";

    /**
     * What somebody wants changed.
     *
     * @param action of the entry in the trail if it is refused
     */
    record SkillChange(Caller caller, TenantId tenant, ScriptCode code, String action, String how) {}

    private final DefaultPermissionChecks activation;
    private final TenantBarrier barrier;
    private final ApplicationEventPublisher events;

    SkillChanges(DefaultPermissionChecks activation, TenantBarrier barrier, ApplicationEventPublisher events) {
        this.activation = activation;
        this.barrier = barrier;
        this.events = events;
    }

    /** What is refused leaves an entry; what is not there leaves none, as nobody tells whose it would be. */
    void recorded(SkillChange change, Runnable act) {
        try {
            Conflicts.retried(() -> {
                act.run();
                return change;
            });
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                String what = change.code() + " " + change.how() + " refused: " + e.getMessage();
                audit(change, change.tenant(), what);
            }
            throw e;
        }
    }

    /** Who is red is for the platform to read; the caller is told that something is. */
    void verified(SkillChange change, Supplier<Optional<String>> act) {
        Optional<AvailabilityReport> report = barrier.asPlatform(() -> activation.verified(change.tenant(), act));
        report.filter(found -> !found.green()).ifPresent(red -> {
            audit(
                    change,
                    null,
                    change.tenant() + "/" + change.code() + ": "
                            + DefaultPermissionChecks.describe(red).english());
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("availability.checks-red"));
        });
    }

    private void audit(SkillChange change, @Nullable TenantId whose, String detail) {
        events.publishEvent(new Audited(
                whose,
                change.caller().user(),
                change.action(),
                "skill",
                change.code().value(),
                detail));
    }
}
