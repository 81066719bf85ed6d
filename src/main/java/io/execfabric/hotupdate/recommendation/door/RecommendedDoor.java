package io.execfabric.hotupdate.recommendation.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.recommendation.ranking.Candidates;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** Being recommended for a request that has the Skill's own words, whatever the tenant has besides. */
@Component
public class RecommendedDoor implements Door {

    private final Recommender recommender;
    private final Candidates candidates;

    public RecommendedDoor(Recommender recommender, Candidates candidates) {
        this.recommender = recommender;
        this.candidates = candidates;
    }

    @Override
    public String name() {
        return "recommended";
    }

    /** What takes part in the ranking may be found by other words, too. */
    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return takesPart(caller, version) || isFound(caller, version);
    }

    private boolean takesPart(Caller caller, SkillVersionFacts version) {
        return candidates.of(caller, version.code()).stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    private boolean isFound(Caller caller, SkillVersionFacts version) {
        return recommender.recommend(caller, RecommendationRequest.only(version.code())).stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().aiCallable();
    }
}
