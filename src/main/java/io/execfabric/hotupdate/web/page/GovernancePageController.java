package io.execfabric.hotupdate.web.page;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to each page of governance, so that the menu stays short. */
@Controller
class GovernancePageController {

    /** Each page's key in the message bundles, below {@code nav.} and {@code platform.}, and its path. */
    private static final List<Page> PAGES = List.of(
            new Page("tenants", "/governance/tenants"),
            new Page("people", "/governance/people"),
            new Page("versions", "/governance/versions"),
            new Page("revocations", "/governance/revocations"),
            new Page("public", "/governance/public"),
            new Page("quarantines", "/governance/quarantines"),
            new Page("isolation", "/governance/isolation"),
            new Page("releases", "/governance/releases"),
            new Page("break-glass", "/governance/break-glass"),
            new Page("policy", "/governance/review-policy"),
            new Page("audit", "/governance/audit"),
            new Page("nodes", "/governance/nodes"));

    /** One page of governance. */
    public record Page(String key, String path) {}

    @GetMapping("/governance")
    String show(Model model) {
        model.addAttribute("pages", PAGES);
        return "web/governance";
    }
}
