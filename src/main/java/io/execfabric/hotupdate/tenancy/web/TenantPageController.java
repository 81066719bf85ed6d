package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.People;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customers, and the form for one more. */
@Controller
@RequestMapping("/governance/tenants")
class TenantPageController {

    private final People people;
    private final CurrentCaller caller;

    TenantPageController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GetMapping
    String list(TenantRequest form, PageRequest page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("tenants", people.tenants(caller.get(), page));
        return "tenancy/tenants";
    }

    @PostMapping
    String create(TenantRequest form, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        try {
            people.createTenant(caller.get(), form.wanted());
            redirect.addFlashAttribute("done", "tenants.made");
            return "redirect:/governance/tenants/" + form.id() + "/users";
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            return list(form, PageRequest.first(), model);
        }
    }
}
