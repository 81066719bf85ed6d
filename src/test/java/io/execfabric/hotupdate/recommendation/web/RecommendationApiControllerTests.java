package io.execfabric.hotupdate.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.jayway.jsonpath.JsonPath;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RecommendationApiControllerTests {

    private static final SignedIn ASSISTANT = SignedIn.MEMBER.byAi();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Recommender recommender;

    @Test
    void aProgramGetsTheSchemaAsJsonAndTheReasonAsASentence() {
        when(recommender.recommend(ASSISTANT.caller(), new RecommendationRequest("count lines", 3)))
                .thenReturn(List.of(ShownRecommendation.TOOL));

        MvcTestResult answer = asked("count lines", "3", "en");

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"items":[{"skill":"tool","name":"Line <counter>","description":"Counts","score":2.5,
                                   "confirmationRequired":true,"inputSchema":{"type":"object"}}],"nextCursor":null}""");
        assertThat(why(answer)).startsWith("Found in").endsWith("(lines)");
        assertThat(answer).bodyJson().doesNotHavePath("$.items[0].skillVersionId");
    }

    @Test
    void aLimitThatIsNotSaidIsThatOfEveryList() {
        assertThat(mvc.get().uri("/api/v1/recommendations?request=count").with(ASSISTANT))
                .hasStatusOk();
        verify(recommender)
                .recommend(ASSISTANT.caller(), new RecommendationRequest("count", PageRequest.DEFAULT_LIMIT));
    }

    @Test
    void whoAsksInChineseReadsChinese() {
        when(recommender.recommend(any(), any())).thenReturn(List.of(ShownRecommendation.TOOL));

        String english = why(asked("count lines", "3", "en"));

        assertThat(why(asked("统计行数", "3", "en"))).isNotEqualTo(english).isEqualTo(why(asked("count", "3", "zh-CN")));
    }

    @Test
    void aRequestThatIsNoneIsRefused() {
        assertThat(asked(" ", "3", "en")).hasStatus(422).bodyText().contains("urn:hot-update:input-invalid");
        assertThat(asked("x".repeat(RecommendationRequest.LONGEST + 1), "3", "en"))
                .hasStatus(422);
        assertThat(mvc.get().uri("/api/v1/recommendations").with(ASSISTANT)).hasStatus(422);
        assertThat(asked("count", "many", "en")).hasStatus(400);
        assertThat(asked("count", "0", "en")).hasStatus(400);
        assertThat(asked("count", "201", "en")).hasStatus(400);
        verifyNoInteractions(recommender);
    }

    private MvcTestResult asked(String request, String limit, String language) {
        return mvc.get()
                .uri("/api/v1/recommendations")
                .param("request", request)
                .param("limit", limit)
                .header("Accept-Language", language)
                .with(ASSISTANT)
                .exchange();
    }

    private static String why(MvcTestResult answer) {
        String body = new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return String.valueOf(JsonPath.<Object>read(body, "$.items[0].why"));
    }
}
