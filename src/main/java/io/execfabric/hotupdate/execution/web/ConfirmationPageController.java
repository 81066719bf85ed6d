package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The confirmers' inbox: what waits for a person's yes, with the arguments in full. */
@Controller
class ConfirmationPageController {

    private final Executions executions;
    private final Confirmations confirmations;
    private final CurrentCaller currentCaller;

    ConfirmationPageController(Executions executions, Confirmations confirmations, CurrentCaller currentCaller) {
        this.executions = executions;
        this.confirmations = confirmations;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/confirmations")
    String inbox(Model model) {
        Caller caller = currentCaller.get();
        model.addAttribute(
                "waiting",
                executions.openConfirmations(caller).items().stream()
                        .map(run -> executions.view(caller, run.id(), 0))
                        .map(run -> new WaitingRun(run, !RunRights.isOwnHighRisk(caller, run)))
                        .toList());
        return "execution/confirmations";
    }

    @PostMapping("/executions/{id}/confirmation")
    String decide(
            @PathVariable String id,
            @RequestParam ConfirmationDecision decision,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        try {
            confirmations.decide(currentCaller.get(), id, decision, comment);
            redirect.addFlashAttribute("done", "confirm.done." + decision.name());
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
