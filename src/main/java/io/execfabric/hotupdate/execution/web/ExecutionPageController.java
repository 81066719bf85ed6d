package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tenant's runs as pages: the list, and one run with output, result, files and proof. */
@Controller
class ExecutionPageController {

    private final Executions executions;
    private final ExecutionLogs logs;
    private final Evidence evidence;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ExecutionPageController(
            Executions executions, ExecutionLogs logs, Evidence evidence, CurrentCaller currentCaller, Clock clock) {
        this.executions = executions;
        this.logs = logs;
        this.evidence = evidence;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @GetMapping("/executions")
    String list(@ModelAttribute("query") ExecutionQuery query, PageRequest page, Model model) {
        model.addAttribute("runs", executions.list(currentCaller.get(), query.criteria(), page));
        return "execution/list";
    }

    @GetMapping("/executions/{id}")
    String one(@PathVariable String id, Model model) {
        Caller caller = currentCaller.get();
        ExecutionView run = executions.view(caller, id, 0);
        boolean mayDecide = RunRights.mayDecide(caller, run);
        model.addAttribute("run", run);
        model.addAttribute("evidence", evidence.of(caller, run));
        model.addAttribute("mayAudit", caller.has(Role.TENANT_ADMIN));
        model.addAttribute("log", LogView.of(logs.tail(caller, id), clock.instant()));
        model.addAttribute("table", ResultTable.of(run.result()).orElse(null));
        model.addAttribute("mayCancel", RunRights.mayCancel(caller, run));
        model.addAttribute("mayDecide", mayDecide);
        // while somebody types an answer, the page stands still
        model.addAttribute("live", !run.status().isFinal() && !mayDecide);
        model.addAttribute(
                "mayRunAgain", run.status() != ExecutionStatus.AWAITING_CONFIRMATION && !caller.isPlatform());
        return "execution/one";
    }

    @PostMapping("/executions/{id}/cancellation")
    String cancel(@PathVariable String id, RedirectAttributes redirect) {
        try {
            executions.cancel(currentCaller.get(), id);
            redirect.addFlashAttribute("done", "run.cancelled");
        } catch (HotUpdateException refused) {
            if (refused.code().status() == 404) {
                throw refused;
            }
            redirect.addFlashAttribute("problem", refused.detail(ReaderLanguage.present()));
        }
        redirect.addAttribute("id", id);
        return "redirect:/executions/{id}";
    }
}
