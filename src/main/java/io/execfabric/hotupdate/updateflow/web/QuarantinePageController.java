package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.Quarantines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a platform admin sees what is quarantined, and the way to Tasklist and Cockpit. */
@Controller
class QuarantinePageController {

    private final Quarantines quarantines;
    private final CurrentCaller caller;

    QuarantinePageController(Quarantines quarantines, CurrentCaller caller) {
        this.quarantines = quarantines;
        this.caller = caller;
    }

    @GetMapping("/governance/quarantines")
    String show(Model model) {
        model.addAttribute("quarantines", quarantines.open(caller.get()).items());
        return "updateflow/quarantines";
    }
}
