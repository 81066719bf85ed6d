package io.execfabric.hotupdate.recommendation.web;

import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What fits a request, for programs and assistants. */
@RestController
@Tag(name = "AI")
class RecommendationApiController {

    private final Recommender recommender;
    private final WhyText why;
    private final CurrentCaller caller;

    RecommendationApiController(Recommender recommender, WhyText why, CurrentCaller caller) {
        this.recommender = recommender;
        this.why = why;
        this.caller = caller;
    }

    @ApiResponse(responseCode = "200", description = "Those that fit, best first", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", ref = "#/components/responses/UnprocessableContent")
    @Operation(operationId = "listRecommendations", summary = "The capabilities that fit a request in words")
    @GetMapping("/api/v1/recommendations")
    ItemList<RecommendationJson> recommend(
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable Integer limit) {
        RecommendationRequest asked = RecommendationRequest.of(request, limit);
        Locale reader = reader(asked);
        return ItemList.all(recommender.recommend(caller.get(), asked).stream()
                .map(one -> json(one, reader))
                .toList());
    }

    /** Who asks in Chinese reads Chinese, also where a program did not say so. */
    private static Locale reader(RecommendationRequest asked) {
        boolean chinese = asked.text().codePoints().anyMatch(Character::isIdeographic);
        return chinese ? Locale.SIMPLIFIED_CHINESE : LocaleContextHolder.getLocale();
    }

    private RecommendationJson json(Recommendation one, Locale reader) {
        return new RecommendationJson(
                one.skill(),
                one.text().name(),
                one.text().description(),
                one.score(),
                why.of(one, reader),
                one.confirmationRequired(),
                one.text().inputSchema());
    }
}
