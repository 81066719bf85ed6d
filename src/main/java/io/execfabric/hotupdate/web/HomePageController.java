package io.execfabric.hotupdate.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts. */
@Controller
class HomePageController {

    @GetMapping("/")
    String home() {
        return "web/home";
    }
}
