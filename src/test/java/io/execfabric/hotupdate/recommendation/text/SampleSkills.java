package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.recommendation.text.QualitySet.Pair;
import java.util.List;

/** Texts of the quality set for Skills of a generated world, and requests for them. */
public final class SampleSkills {

    private final List<SkillText> skills = QualitySet.skills();
    private final List<Pair> requests = QualitySet.pairs();

    /** What a Skill calls itself; the same for the same number. */
    public String name(int number) {
        return sample(number).name();
    }

    public String description(int number) {
        return sample(number).description();
    }

    /** A README with the two sections that are searched. */
    public String readme(int number) {
        return "# " + name(number) + "\n\n## Purpose\n\n" + sample(number).field(SkillField.PURPOSE)
                + "\n\n## Input\n\n" + sample(number).field(SkillField.INPUT) + "\n";
    }

    public RecommendationRequest request(int number) {
        return new RecommendationRequest(
                requests.get(Math.floorMod(number, requests.size())).request(), 10);
    }

    private SkillText sample(int number) {
        return skills.get(Math.floorMod(number, skills.size()));
    }
}
