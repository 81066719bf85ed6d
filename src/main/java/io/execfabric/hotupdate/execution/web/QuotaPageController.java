package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A tenant's quota: for the platform's admins to change, for the tenant's to read. */
@Controller
class QuotaPageController {

    private final Quotas quotas;
    private final CurrentCaller caller;

    QuotaPageController(Quotas quotas, CurrentCaller caller) {
        this.quotas = quotas;
        this.caller = caller;
    }

    @GetMapping("/quota")
    String own(Model model) {
        model.addAttribute("quota", quotas.of(caller.get(), caller.get().requireTenant()));
        return "execution/quota";
    }

    @GetMapping("/governance/tenants/{tenant}/quota")
    String show(@PathVariable String tenant, Model model) {
        QuotaView quota = quotas.of(caller.get(), QuotaApiController.tenant(tenant));
        model.addAttribute("quota", quota);
        model.addAttribute("form", new QuotaRequest(quota.openRuns(), quota.runsPerMinute(), null));
        return "execution/quota";
    }

    @PostMapping("/governance/tenants/{tenant}/quota")
    String change(
            @PathVariable String tenant,
            QuotaRequest form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            quotas.change(caller.get(), QuotaApiController.tenant(tenant), form.wanted(), form.because());
            redirect.addFlashAttribute("done", "quota.done");
            return "redirect:/governance/tenants/" + tenant + "/quota";
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            model.addAttribute("form", form);
            model.addAttribute("quota", quotas.of(caller.get(), QuotaApiController.tenant(tenant)));
            return "execution/quota";
        }
    }
}
