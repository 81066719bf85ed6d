package io.execfabric.hotupdate.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RecommendationPageControllerTests {

    private static final RecommendationRequest WISH = new RecommendationRequest("count <lines>", 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Recommender recommender;

    @ParameterizedTest
    @ValueSource(strings = {"/recommendations", "/recommendations?request=", "/recommendations?request= "})
    void aPageWithoutARequestAsksNobody(String address) {
        MvcTestResult page = mvc.get().uri(address).with(SignedIn.MEMBER).exchange();

        assertThat(page).hasStatusOk().hasViewName("recommendation/recommendations");
        assertThat(page)
                .bodyText()
                .contains("maxlength=\"" + RecommendationRequest.LONGEST + "\"")
                .doesNotContain("Nothing fits");
        verifyNoInteractions(recommender);
    }

    @Test
    void tenAreShownWithWhyAndTheRequestStaysInItsField() {
        when(recommender.recommend(SignedIn.MEMBER.caller(), WISH)).thenReturn(List.of(ShownRecommendation.TOOL));

        assertThat(asked(" count <lines> "))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Line &lt;counter&gt;",
                        "count &lt;lines&gt;",
                        "href=\"/skills/tool\"",
                        "Counts",
                        "Found in",
                        "(lines)");
    }

    @Test
    void nothingThatFitsIsSaid() {
        when(recommender.recommend(SignedIn.MEMBER.caller(), WISH)).thenReturn(List.of());

        assertThat(asked("count <lines>")).hasStatusOk().bodyText().contains("Nothing fits");
    }

    @Test
    void aRequestThatIsTooLongAsksNobody() {
        assertThat(asked("x".repeat(RecommendationRequest.LONGEST + 1)))
                .hasStatus(422)
                .hasViewName("web/error");
        verifyNoInteractions(recommender);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        when(recommender.recommend(any(), any()))
                .thenThrow(new QuotaExceeded(Wording.told("Too often."), Duration.ofSeconds(7)));

        MvcTestResult page = asked("count");

        assertThat(page).hasStatus(429).hasViewName("web/error");
        assertThat(page).headers().hasValue("Retry-After", "7");
    }

    private MvcTestResult asked(String request) {
        return mvc.get()
                .uri("/recommendations")
                .param("request", request)
                .with(SignedIn.MEMBER)
                .exchange();
    }
}
