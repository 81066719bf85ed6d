package io.execfabric.hotupdate.breakglass.web;

import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a platform admin opens and closes emergency access, and where a tenant's admin sees who had it. */
@Controller
class BreakGlassPageController {

    private static final String PAGE = "redirect:/governance/break-glass";

    private final BreakGlasses glasses;
    private final CurrentCaller caller;

    BreakGlassPageController(BreakGlasses glasses, CurrentCaller caller) {
        this.glasses = glasses;
        this.caller = caller;
    }

    @GetMapping("/governance/break-glass")
    String show(PageRequest page, Model model) {
        return page(BreakGlassRequest.of(null), page, model);
    }

    @PostMapping("/governance/break-glass")
    String open(BreakGlassRequest form, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        try {
            BreakGlassView opened = glasses.open(caller.get(), form.order(), form.password());
            redirect.addFlashAttribute("done", "glass.opened");
            return PAGE + "/" + opened.id();
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            return page(form, PageRequest.first(), model);
        }
    }

    @PostMapping("/governance/break-glass/{id}/closing")
    String close(@PathVariable String id, RedirectAttributes redirect) {
        try {
            glasses.close(caller.get(), id);
            redirect.addFlashAttribute("done", "glass.closed");
        } catch (HotUpdateException refused) {
            redirect.addFlashAttribute("problem", refused.detail(ReaderLanguage.present()));
        }
        return PAGE;
    }

    @GetMapping("/emergency-access")
    String ofTenant(PageRequest page, Model model) {
        model.addAttribute("glasses", glasses.list(caller.get(), page));
        return "breakglass/tenant";
    }

    private String page(BreakGlassRequest form, PageRequest page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("glasses", glasses.list(caller.get(), page));
        return "breakglass/governance";
    }
}
