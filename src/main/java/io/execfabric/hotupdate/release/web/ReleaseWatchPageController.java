package io.execfabric.hotupdate.release.web;

import io.execfabric.hotupdate.release.ReleaseWatch;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a platform admin sees what was found changed in the managed directories, and when they were last looked at. */
@Controller
class ReleaseWatchPageController {

    private final ReleaseWatch watch;
    private final CurrentCaller caller;

    ReleaseWatchPageController(ReleaseWatch watch, CurrentCaller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @GetMapping("/governance/releases")
    String show(PageRequest page, Model model) {
        model.addAttribute("report", watch.report(caller.get(), page));
        return "release/watch";
    }
}
