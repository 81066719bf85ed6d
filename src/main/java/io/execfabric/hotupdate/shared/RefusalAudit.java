package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.text.CutText;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has refusals recorded by a transaction of their own, since that of the refused act is rolled back. Called before any
 * transaction is open. A flood of requests must not become a flood of entries: what a quota refuses is counted elsewhere, and
 * of one person's refusals {@value #PER_MINUTE} a minute are kept, the others counted.
 */
@Component
public class RefusalAudit {

    static final int PER_MINUTE = 60;

    private static final int LONGEST_ID = 64;

    private final ApplicationEventPublisher events;
    private final KeyedBuckets<String> kept;
    private final MeterRegistry meters;

    RefusalAudit(ApplicationEventPublisher events, Clock clock, MeterRegistry meters) {
        this.events = events;
        this.kept = new KeyedBuckets<>(clock);
        this.meters = meters;
    }

    /** Does {@code act}; where it is refused, says so in the trail and throws the refusal on. */
    public <T> T watching(
            @Nullable TenantId tenant,
            String user,
            String action,
            String subjectType,
            String subjectId,
            Supplier<T> act) {
        try {
            return act.get();
        } catch (HotUpdateException refused) {
            if (refused.code() != ErrorCode.QUOTA_EXCEEDED) {
                String why = String.valueOf(refused.getMessage());
                refused(new Audited(tenant, user, action, subjectType, bounded(subjectId), why));
            }
            throw refused;
        }
    }

    /** The same for what was refused elsewhere. */
    public void refused(Audited refusal) {
        if (kept.take(refusal.actor(), PER_MINUTE)) {
            events.publishEvent(refusal);
        } else {
            meters.counter("hotupdate.audit.refusals.left.out").increment();
        }
    }

    /** It comes from an address, so it may be anything. */
    private static String bounded(String subjectId) {
        return CutText.of(subjectId, LONGEST_ID);
    }
}
