package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.ReRanker;
import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.index.Hit;
import io.execfabric.hotupdate.recommendation.index.TenantIndex;
import io.execfabric.hotupdate.recommendation.index.TenantIndexes;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what may be offered into the order in which it fits a request. */
@Component
class Ranking {

    private static final Logger LOG = LoggerFactory.getLogger(Ranking.class);

    /** How many a re-ranker sees, or more where more are asked for. */
    private static final int POOL = 50;

    private final TenantIndexes indexes;
    private final ReRanker reRanker;

    Ranking(TenantIndexes indexes, ReRanker reRanker) {
        this.indexes = indexes;
        this.reRanker = reRanker;
    }

    List<Recommendation> rank(TenantId tenant, List<SkillVersionFacts> candidates, RecommendationRequest request) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Hit> found = index(tenant, candidates, request)
                .search(indexes.question(request.text()), Math.max(POOL, request.limit()));
        Map<String, SkillVersionFacts> versions =
                candidates.stream().collect(Collectors.toMap(SkillVersionFacts::skillVersionId, Function.identity()));
        return reRanked(request.text(), found).stream()
                .limit(request.limit())
                .map(hit -> recommendation(hit, java.util.Objects.requireNonNull(versions.get(hit.id()))))
                .toList();
    }

    /** One Skill's own index is no index of a tenant, and is not remembered as such. */
    private TenantIndex index(TenantId tenant, List<SkillVersionFacts> candidates, RecommendationRequest request) {
        return request.only() == null ? indexes.of(tenant, candidates) : indexes.made(candidates);
    }

    private List<Hit> reRanked(String request, List<Hit> found) {
        Map<String, Hit> left = new LinkedHashMap<>();
        found.forEach(hit -> left.put(hit.id(), hit));
        Map<String, Hit> ordered = new LinkedHashMap<>();
        for (String id : order(request, found)) {
            Hit hit = left.remove(id);
            if (hit != null) {
                ordered.put(id, hit);
            }
        }
        ordered.putAll(left);
        return List.copyOf(ordered.values());
    }

    private List<String> order(String request, List<Hit> found) {
        List<ReRanker.Candidate> candidates = found.stream()
                .map(hit -> new ReRanker.Candidate(hit.id(), hit.name(), hit.description(), hit.score()))
                .toList();
        try {
            return reRanker.order(request, candidates);
        } catch (RuntimeException e) {
            LOG.warn("The re-ranker failed; the order stays as it was found", e);
            return List.of();
        }
    }

    private static Recommendation recommendation(Hit hit, SkillVersionFacts version) {
        return new Recommendation(
                version.skillVersionId(),
                version.code(),
                version.version(),
                new ApprovedText(hit.name(), hit.description(), hit.inputSchema()),
                Math.round(hit.score() * 1000) / 1000.0,
                hit.matches(),
                version.answers().confirmationRequired());
    }
}
