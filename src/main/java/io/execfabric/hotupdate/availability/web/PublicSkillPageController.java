package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.PublicSkills;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
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

/** The public area for platform admins: what is in it, and which tenants may use it. */
@Controller
class PublicSkillPageController {

    private final PublicSkills skills;
    private final CurrentCaller currentCaller;

    PublicSkillPageController(PublicSkills skills, CurrentCaller currentCaller) {
        this.skills = skills;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/governance/public")
    String show(Model model) {
        model.addAttribute("skills", skills.all(currentCaller.get()));
        return "availability/public";
    }

    @PostMapping("/governance/public/{code}/grants")
    String grant(
            @PathVariable String code, @RequestParam(defaultValue = "") String tenant, RedirectAttributes redirect) {
        return change(redirect, "public.granted", (caller, skill) -> skills.grant(caller, skill, tenant.strip()), code);
    }

    @PostMapping("/governance/public/{code}/grants/{tenant}/withdrawal")
    String withdraw(@PathVariable String code, @PathVariable String tenant, RedirectAttributes redirect) {
        return change(redirect, "public.withdrawn", (caller, skill) -> skills.withdraw(caller, skill, tenant), code);
    }

    private interface Change {
        void make(Caller caller, ScriptCode code);
    }

    private String change(RedirectAttributes redirect, String done, Change change, String code) {
        try {
            change.make(currentCaller.get(), CodeInPath.existing(code));
            redirect.addFlashAttribute("done", done);
        } catch (HotUpdateException refused) {
            redirect.addFlashAttribute("problem", refused.detail(ReaderLanguage.present()));
        }
        return "redirect:/governance/public";
    }
}
