package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Asks the policy first and ranks after. Opens no transaction of its own: each question has its own, in the scope of those whose
 * rows it reads.
 */
@Service
class DefaultRecommender implements Recommender {

    private final Candidates candidates;
    private final Ranking ranking;
    private final OfferThrottle throttle;
    private final OfferRecords records;
    private final Timer timer;

    DefaultRecommender(
            Candidates candidates,
            Ranking ranking,
            OfferThrottle throttle,
            OfferRecords records,
            MeterRegistry meters) {
        this.candidates = candidates;
        this.ranking = ranking;
        this.throttle = throttle;
        this.records = records;
        this.timer = meters.timer("hotupdate.recommendation");
    }

    @Override
    public List<Recommendation> recommend(Caller caller, RecommendationRequest request) {
        TenantId tenant = caller.tenant();
        if (tenant == null) {
            return List.of();
        }
        throttle.take(caller);
        Timer.Sample started = Timer.start();
        List<Recommendation> offered = ranking.rank(tenant, candidates.of(caller, request.only()), request);
        records.offered(caller, tenant, offered);
        started.stop(timer);
        return offered;
    }
}
