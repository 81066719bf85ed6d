package io.execfabric.hotupdate.recommendation.web;

import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.Match;
import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.shared.ScriptCode;
import java.util.List;

/** A recommendation as the ranking would give it. */
final class ShownRecommendation {

    static final Recommendation TOOL = new Recommendation(
            "v-1",
            new ScriptCode("tool"),
            1,
            new ApprovedText("Line <counter>", "Counts", "{\"type\":\"object\"}"),
            2.5,
            List.of(new Match(SkillField.NAME, List.of(new Match.Word("lines", "")))),
            true);

    private ShownRecommendation() {}
}
