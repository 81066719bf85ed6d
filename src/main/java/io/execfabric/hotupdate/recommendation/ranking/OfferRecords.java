package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who was offered what: in the audit trail by name, in the metrics by number. What was asked is in neither. */
@Component
class OfferRecords {

    /** As many as always fit into one entry; further ones are in further entries of the same offer. */
    private static final int IN_ONE_ENTRY = 12;

    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final MeterRegistry meters;

    OfferRecords(ApplicationEventPublisher events, Ids ids, MeterRegistry meters) {
        this.events = events;
        this.ids = ids;
        this.meters = meters;
    }

    /** Nothing of what the permission checks ask: nobody was offered anything. */
    void offered(Caller caller, TenantId tenant, List<Recommendation> offered) {
        if (caller.isProbe()) {
            return;
        }
        meters.counter("hotupdate.recommendation.requests", "tenant", tenant.value())
                .increment();
        meters.counter("hotupdate.recommendation.offers", "tenant", tenant.value())
                .increment(offered.size());
        String offer = ids.next();
        for (int from = 0; from < offered.size(); from += IN_ONE_ENTRY) {
            List<Recommendation> part = offered.subList(from, Math.min(offered.size(), from + IN_ONE_ENTRY));
            String detail = "Recommended to " + whom(caller) + ": " + names(part) + ".";
            events.publishEvent(new Audited(tenant, caller.user(), "RECOMMENDED", "recommendation", offer, detail));
        }
    }

    /** The same for a list that an assistant's program was given whole, or in parts. */
    void told(Caller caller, TenantId tenant, String client, List<Offer> offers) {
        meters.counter("hotupdate.mcp.offers", "tenant", tenant.value()).increment(offers.size());
        String offer = ids.next();
        for (int from = 0; from < offers.size(); from += IN_ONE_ENTRY) {
            String names = offers.subList(from, Math.min(offers.size(), from + IN_ONE_ENTRY)).stream()
                    .map(one -> one.code() + " version " + one.version())
                    .collect(Collectors.joining(", "));
            String detail = "Listed to " + client + " for " + whom(caller) + ": " + names + ".";
            events.publishEvent(new Audited(tenant, caller.user(), "OFFERED", "recommendation", offer, detail));
        }
    }

    private static String whom(Caller caller) {
        return caller.isAi() ? "the AI of " + caller.user() : caller.user();
    }

    private static String names(List<Recommendation> part) {
        return part.stream()
                .map(one -> one.skill() + " version " + one.version())
                .collect(Collectors.joining(", "));
    }
}
