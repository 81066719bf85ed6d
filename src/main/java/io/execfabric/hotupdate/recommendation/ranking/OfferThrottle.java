package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.recommendation.index.RecommendationProperties;
import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often one may ask: counted for each user, and for the user's AI apart from the person. */
@Component
class OfferThrottle {

    private record Asker(String user, @Nullable TokenKind kind) {}

    private final KeyedBuckets<Asker> buckets;
    private final int perMinute;

    OfferThrottle(RecommendationProperties properties, Clock clock) {
        this.perMinute = properties.requestsPerMinute();
        this.buckets = new KeyedBuckets<>(clock);
    }

    /** Counts one request, or refuses it. The permission checks ask as often as they have to. */
    void take(Caller caller) {
        if (caller.isProbe()) {
            return;
        }
        Asker asker = new Asker(caller.user(), caller.tokenKind());
        buckets.takeOrRefuse(asker, perMinute, Wording.of("recommendation.rate", perMinute));
    }
}
