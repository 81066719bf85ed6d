package io.execfabric.hotupdate.recommendation.web;

import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same answer for people: what an assistant of their tenant is offered for a request. */
@Controller
class RecommendationPageController {

    private static final int SHOWN = 10;

    private final Recommender recommender;
    private final CurrentCaller caller;

    RecommendationPageController(Recommender recommender, CurrentCaller caller) {
        this.recommender = recommender;
        this.caller = caller;
    }

    @GetMapping("/recommendations")
    String recommend(@RequestParam(required = false) @Nullable String request, Model model) {
        model.addAttribute("asked", request);
        model.addAttribute("longest", RecommendationRequest.LONGEST);
        if (request != null && !request.isBlank()) {
            RecommendationRequest wish = new RecommendationRequest(request, SHOWN);
            model.addAttribute("found", recommender.recommend(caller.get(), wish));
        }
        return "recommendation/recommendations";
    }
}
