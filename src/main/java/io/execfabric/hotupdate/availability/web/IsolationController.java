package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The latest look at the isolation of all tenants, for the platform's people and programs. */
@Controller
class IsolationController {

    private final Isolation isolation;
    private final CurrentCaller caller;

    IsolationController(Isolation isolation, CurrentCaller caller) {
        this.isolation = isolation;
        this.caller = caller;
    }

    @GetMapping("/api/v1/isolation")
    @ResponseBody
    Isolation.Sweep latest() {
        Isolation.Sweep latest = isolation.report(caller.get()).latest();
        if (latest == null) {
            throw HotUpdateException.notFound("sweep");
        }
        return latest;
    }

    @GetMapping("/governance/isolation")
    String show(Model model) {
        model.addAttribute("report", isolation.report(caller.get()));
        return "availability/isolation";
    }
}
