package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.check.DefaultPermissionChecks;
import io.execfabric.hotupdate.availability.check.DoorChecks;
import io.execfabric.hotupdate.availability.check.DoorChecks.Asked;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One live version looked at by a sweep: asked about in one small transaction, closed when it leaks. */
@Component
class VersionLook {

    private static final Logger LOG = LoggerFactory.getLogger(VersionLook.class);

    private final DoorChecks checks;
    private final LeakClosing closing;
    private final ScopedTransactions transactions;

    VersionLook(DoorChecks checks, LeakClosing closing, ScopedTransactions transactions) {
        this.checks = checks;
        this.closing = closing;
        this.transactions = transactions;
    }

    /**
     * One version that cannot be looked at keeps none of the others from it.
     *
     * @param sample as which tenants it is asked, given its own
     */
    void look(String skillVersionId, Function<TenantId, Asked> sample, SweepTally tally) {
        try {
            Looked looked = ask(skillVersionId, sample);
            if (looked.closed()) {
                tally.looked(looked.report());
                return;
            }
            judge(ask(skillVersionId, owner -> looked.asked()), tally);
        } catch (RuntimeException e) {
            LOG.error("The isolation of version {} could not be looked at", skillVersionId, e);
            tally.couldNotLook();
        }
    }

    /** What changes while it is looked at was asked about once more before anybody acts on it. */
    private void judge(Looked looked, SweepTally tally) {
        tally.looked(looked.report());
        if (looked.closed()) {
            return;
        }
        String red = DefaultPermissionChecks.red(looked.report()).english();
        String check = looked.report().redChecks().get(0).check();
        if (looked.report().leaks()) {
            closing.withhold(looked.version(), red).ifPresent(broken -> tally.leak(broken, check));
        } else {
            tally.found(LeakClosing.broken(looked.version(), red, null), check);
        }
    }

    private Looked ask(String skillVersionId, Function<TenantId, Asked> sample) {
        return transactions.readOfCaller(() -> {
            SkillVersionFacts version = checks.facts(skillVersionId);
            Asked asked = sample.apply(version.owner());
            return new Looked(version, asked, checks.check(version, asked));
        });
    }

    private record Looked(SkillVersionFacts version, Asked asked, AvailabilityReport report) {

        /** What went out of sight while it was looked at is nothing that anybody has. */
        boolean closed() {
            return report.green() || !version.standing().live();
        }
    }
}
