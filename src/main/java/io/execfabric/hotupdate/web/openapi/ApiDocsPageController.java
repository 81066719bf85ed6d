package io.execfabric.hotupdate.web.openapi;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The interface's description for people; it is public, as the description is. */
@Controller
class ApiDocsPageController {

    @GetMapping("/api-docs")
    String show() {
        return "web/api-docs";
    }
}
