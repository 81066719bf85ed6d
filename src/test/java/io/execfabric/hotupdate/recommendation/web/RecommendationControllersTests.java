package io.execfabric.hotupdate.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.jayway.jsonpath.JsonPath;
import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.Match;
import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What fits a request, as a page and for programs. */
@WebSlice
class RecommendationControllersTests {

    private static final Recommendation TOOL = new Recommendation(
            "v-1",
            new ScriptCode("tool"),
            1,
            new ApprovedText("Line <counter>", "Counts", "{\"type\":\"object\"}"),
            2.5,
            List.of(new Match(SkillField.NAME, List.of(new Match.Word("lines", "")))),
            true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Recommender recommender;

    @Test
    void aPageWithoutARequestAsksNobody() {
        assertThat(mvc.get().uri("/recommendations").with(SignedIn.MEMBER))
                .hasStatusOk()
                .hasViewName("recommendation/recommendations")
                .model()
                .doesNotContainKey("found");
        assertThat(mvc.get().uri("/recommendations?request= ").with(SignedIn.MEMBER))
                .hasStatusOk();
        verifyNoInteractions(recommender);
    }

    @Test
    void aPageShowsTenWithWhyInTheReadersLanguage() {
        when(recommender.recommend(SignedIn.MEMBER.caller(), new RecommendationRequest("count <lines>", 10)))
                .thenReturn(List.of(TOOL));

        MvcTestResult page = mvc.get()
                .uri("/recommendations")
                .param("request", "count <lines>")
                .with(SignedIn.MEMBER)
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Line &lt;counter&gt;", "value=\"count &lt;lines&gt;\"", "/skills/tool");
    }

    @Test
    void aProgramGetsTheSchemaAsJsonAndTheReasonAsASentence() {
        when(recommender.recommend(any(), any())).thenReturn(List.of(TOOL));

        MvcTestResult answer = asked("count lines", "3", "en");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].inputSchema.type")
                .isEqualTo("object");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].why")
                .asString()
                .contains("lines");
        assertThat(answer).bodyJson().doesNotHavePath("$.items[0].skillVersionId");
        verify(recommender).recommend(SignedIn.MEMBER.byAi().caller(), new RecommendationRequest("count lines", 3));
    }

    @Test
    void whoAsksInChineseReadsChinese() {
        when(recommender.recommend(any(), any())).thenReturn(List.of(TOOL));

        String english = why(asked("count lines", "3", "en"));

        assertThat(why(asked("统计行数", "3", "en"))).isNotEqualTo(english).isEqualTo(why(asked("count", "3", "zh-CN")));
    }

    @Test
    void aRequestThatIsNoneIsRefused() {
        assertThat(asked(" ", "3", "en")).hasStatus(422).bodyText().contains("'request'");
        assertThat(asked("x".repeat(RecommendationRequest.LONGEST + 1), "3", "en"))
                .hasStatus(422);
        assertThat(asked("count", "many", "en")).hasStatus(400);
        assertThat(mvc.get()
                        .uri("/recommendations")
                        .param("request", "x".repeat(RecommendationRequest.LONGEST + 1))
                        .with(SignedIn.MEMBER))
                .hasStatus(422);
        verifyNoInteractions(recommender);
    }

    private MvcTestResult asked(String request, String limit, String language) {
        return mvc.get()
                .uri("/api/v1/recommendations")
                .param("request", request)
                .param("limit", limit)
                .header("Accept-Language", language)
                .with(SignedIn.MEMBER.byAi())
                .exchange();
    }

    private static String why(MvcTestResult answer) {
        return String.valueOf(JsonPath.<Object>read(body(answer), "$.items[0].why"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
