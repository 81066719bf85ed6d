package io.execfabric.hotupdate.availability.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The latest look at the isolation of all tenants, for the platform's people and programs. */
@Controller
@Tag(name = "Platform")
class IsolationController {

    private final Isolation isolation;
    private final CurrentCaller caller;

    IsolationController(Isolation isolation, CurrentCaller caller) {
        this.isolation = isolation;
        this.caller = caller;
    }

    /** @param running the sweeps that have not ended, on the node that answers */
    @Schema(name = "IsolationSweep")
    record Latest(@JsonUnwrapped Isolation.Sweep sweep, List<Isolation.Running> running) {}

    @Operation(
            operationId = "getIsolationSweep",
            summary = "The latest sweep: whether any capability is seen by whom it does not belong to")
    @GetMapping("/api/v1/isolation")
    @ResponseBody
    Latest latest() {
        Isolation.Report report = isolation.report(caller.get());
        if (report.latest() == null) {
            throw HotUpdateException.notFound("sweep");
        }
        return new Latest(report.latest(), report.running());
    }

    @GetMapping("/governance/isolation")
    String show(Model model) {
        model.addAttribute("report", isolation.report(caller.get()));
        return "availability/isolation";
    }
}
