package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/** Which of the capabilities that may be offered to a caller fit a request. */
public interface Recommender {

    /**
     * The best first; empty when nothing fits. Only what the availability policy offers to {@code caller} at this moment takes
     * part, in the ranking as in the answer. Each offer is audited.
     *
     * @throws io.execfabric.hotupdate.shared.QuotaExceeded when this caller asks too often
     */
    List<Recommendation> recommend(Caller caller, RecommendationRequest request);
}
