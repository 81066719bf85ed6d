package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.node.ThisNode;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reports what is found in the managed directory, in a transaction of its own: the report stays whatever comes of the run.
 *
 * <p>Wide, since what is found is kept, counted, told to the trail and to whoever listens in one go: each says when, where
 * and what.
 */
@Component
class ReleaseReports {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseReports.class);
    private static final int SUBJECT = 40;

    private final ReleaseFindingRepository findings;
    private final ApplicationEventPublisher events;
    private final ThisNode node;
    private final Ids ids;
    private final Clock clock;
    private final Counter counter;
    private final ScopedTransactions transactions;

    ReleaseReports(
            ReleaseFindingRepository findings,
            ApplicationEventPublisher events,
            ThisNode node,
            Ids ids,
            Clock clock,
            MeterRegistry meters,
            ScopedTransactions transactions) {
        this.findings = findings;
        this.events = events;
        this.node = node;
        this.ids = ids;
        this.clock = clock;
        this.counter = Counter.builder("hotupdate.release.set.aside")
                .description("Things found in the managed directory that did not belong there")
                .register(meters);
        this.transactions = transactions;
    }

    void setAside(DisplacedRelease found, @Nullable ReleasePath release) {
        counter.increment();
        transactions.doApart(() -> keep(found, release));
    }

    private void keep(DisplacedRelease found, @Nullable ReleasePath release) {
        String id = ids.next();
        findings.save(new ReleaseFinding(id, node.id(), release, found, clock.instant()));
        TenantId tenant = release == null ? null : release.tenant();
        String subject = release == null
                ? CutText.marked(found.place(), SUBJECT)
                : release.code().value();
        events.publishEvent(new Audited(
                tenant,
                Audited.PLATFORM,
                "RELEASE_SET_ASIDE",
                "release",
                subject,
                "What was at " + found.place() + " is set aside, since " + found.what() + "."));
        if (release != null) {
            events.publishEvent(new ReleaseSetAside(id, release, found.what()));
        }
    }

    /**
     * On a thread of its own, waited for: the engine, when it is the caller, would otherwise take what is begun here into the
     * very command that is about to fail.
     */
    void corrupted(StoreCorrupted found) {
        try {
            onItsOwnThread(found);
        } catch (CompletionException e) {
            LOG.error("The versions on {} could not be quarantined; the next one who meets it tries again", found, e);
        }
    }

    private void onItsOwnThread(StoreCorrupted found) {
        CompletableFuture.runAsync(
                        () -> transactions.ofPlatform(() -> {
                            events.publishEvent(found);
                            return found;
                        }),
                        work -> new Thread(work, "store-corrupted").start())
                .join();
    }
}
