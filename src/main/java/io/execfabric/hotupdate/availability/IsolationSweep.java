package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.AuthorisedSet;
import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Step 6 again for everything that is live, and the inverse question for all there is: what is open to somebody it is not
 * for is closed. One page of ids in memory at a time, one small transaction per version.
 */
@Component
class IsolationSweep {

    private static final Logger LOG = LoggerFactory.getLogger(IsolationSweep.class);
    private static final int PAGE = 200;

    private final AuthorisedSet authorised;
    private final DoorChecks checks;
    private final LeakClosing closing;
    private final SweepStore store;
    private final SweepMetrics metrics;
    private final TenantBarrier barrier;
    private final Clock clock;
    private final TransactionTemplate reading;

    IsolationSweep(
            AuthorisedSet authorised,
            DoorChecks checks,
            LeakClosing closing,
            SweepStore store,
            SweepMetrics metrics,
            TenantBarrier barrier,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.authorised = authorised;
        this.checks = checks;
        this.closing = closing;
        this.store = store;
        this.metrics = metrics;
        this.barrier = barrier;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** One sweep; two at once on a node wait for each other. */
    synchronized Isolation.Sweep sweep(String reason) {
        Instant started = clock.instant();
        Isolation.Sweep swept = barrier.asPlatform(() -> {
            SweepTally tally = new SweepTally();
            removeForeign(tally);
            walkLive(tally);
            Isolation.Sweep result = tally.result(reason, started, clock.instant());
            store.keep(result);
            return result;
        });
        metrics.swept(swept);
        if (!swept.green()) {
            LOG.error("Isolation sweep: {} leaks, {} versions unchecked", swept.leaks(), swept.unchecked());
        }
        return swept;
    }

    private void removeForeign(SweepTally tally) {
        List<ForeignAuthorisation> found = authorised.foreign(PAGE);
        while (!found.isEmpty()) {
            found.forEach(one -> tally.leak(closing.remove(one), "authorised-tenants"));
            found = authorised.foreign(PAGE);
        }
    }

    private void walkLive(SweepTally tally) {
        List<String> page = authorised.liveAfter("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(version -> look(version, tally));
            page = authorised.liveAfter(page.get(page.size() - 1), PAGE);
        }
    }

    /** One version that cannot be looked at keeps none of the others from it. */
    private void look(String skillVersionId, SweepTally tally) {
        try {
            Looked looked = ask(skillVersionId);
            if (looked.report().green() || !looked.version().live()) {
                // it went out of sight while it was looked at: nothing that anybody has
                tally.looked(looked.report());
                return;
            }
            judge(looked, tally);
        } catch (RuntimeException e) {
            LOG.error("The isolation of version {} could not be looked at", skillVersionId, e);
            tally.couldNotLook();
        }
    }

    /** What changes while it is looked at is asked about once more before anybody acts on it. */
    private void judge(Looked first, SweepTally tally) {
        Looked looked = ask(first.version().skillVersionId());
        tally.looked(looked.report());
        if (looked.report().green() || !looked.version().live()) {
            return;
        }
        String red = ActivationService.red(looked.report());
        String check = looked.report().redChecks().get(0).check();
        if (looked.report().leaks()) {
            tally.leak(closing.withhold(looked.version(), red), check);
        } else {
            tally.found(LeakClosing.broken(looked.version(), red, null), check);
        }
    }

    private Looked ask(String skillVersionId) {
        Looked looked = reading.execute(status -> {
            SkillVersionFacts version = checks.facts(skillVersionId);
            return new Looked(version, checks.check(version));
        });
        if (looked == null) {
            throw HotUpdateException.notFound("version");
        }
        return looked;
    }

    private record Looked(SkillVersionFacts version, AvailabilityReport report) {}
}
