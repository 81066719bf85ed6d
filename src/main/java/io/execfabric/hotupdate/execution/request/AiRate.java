package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenName;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many runs one token of an AI asks for, by whatever door; what is refused later counts, too. */
@Component
class AiRate {

    private final AiRateProperties limits;
    private final KeyedBuckets<String> buckets;

    AiRate(AiRateProperties limits, Clock clock) {
        this.limits = limits;
        this.buckets = new KeyedBuckets<>(clock);
    }

    /** Counts one request of an AI, or refuses it; a person's is none of ours. */
    void take(Caller caller) {
        TokenName token = caller.token();
        if (!caller.isAi() || token == null) {
            return;
        }
        int most = limits.runsPerMinute();
        buckets.takeOrRefuse(token.id(), most, Wording.of("quota.token-rate", most));
    }
}
