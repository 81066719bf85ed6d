package io.execfabric.hotupdate.web.page;

import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts: a tenant's people with what waits for them, the platform's with the open reviews. */
@Controller
class HomePageController {

    private static final PageRequest SHOWN = PageRequest.of(20, null);

    private final HomeQueries desk;
    private final ReviewQueue reviews;
    private final CurrentCaller currentCaller;

    HomePageController(HomeQueries desk, ReviewQueue reviews, CurrentCaller currentCaller) {
        this.desk = desk;
        this.reviews = reviews;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/")
    String home(Model model) {
        Caller caller = currentCaller.get();
        if (caller.isPlatform()) {
            model.addAttribute("openReviews", reviews.open(caller, SHOWN).items());
            model.addAttribute("openCount", reviews.openCount(caller));
            return "web/platform-home";
        }
        model.addAttribute("home", desk.of(caller));
        return "web/home";
    }
}
