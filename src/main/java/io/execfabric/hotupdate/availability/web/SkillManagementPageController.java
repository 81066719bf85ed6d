package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an admin does on the page of a capability: roll back, disable, enable. */
@Controller
class SkillManagementPageController {

    private final SkillManagement management;
    private final CurrentCaller currentCaller;

    SkillManagementPageController(SkillManagement management, CurrentCaller currentCaller) {
        this.management = management;
        this.currentCaller = currentCaller;
    }

    @PostMapping("/skills/{code}/rollback")
    String rollBack(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return done(
                code,
                "manage.rolled-back",
                redirect,
                (caller, skill) ->
                        management.rollBack(caller, caller.requireTenant(), skill, version, new Reason(reason)));
    }

    @PostMapping("/skills/{code}/disable")
    String disable(
            @PathVariable String code, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return done(
                code,
                "manage.disable.done",
                redirect,
                (caller, skill) -> management.disable(caller, caller.requireTenant(), skill, new Reason(reason)));
    }

    @PostMapping("/skills/{code}/enable")
    String enable(
            @PathVariable String code, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return done(
                code,
                "manage.enable.done",
                redirect,
                (caller, skill) -> management.enable(caller, caller.requireTenant(), skill, new Reason(reason)));
    }

    /** One act upon a Skill. */
    @FunctionalInterface
    private interface Act {
        Object on(Caller caller, ScriptCode code);
    }

    private String done(String code, String words, RedirectAttributes redirect, Act act) {
        ScriptCode existing = CodeInPath.existing(code);
        try {
            act.on(currentCaller.get(), existing);
            redirect.addFlashAttribute("done", words);
        } catch (HotUpdateException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND) {
                throw refused;
            }
            redirect.addFlashAttribute("problem", refused.detail(ReaderLanguage.present()));
        }
        redirect.addAttribute("code", code);
        return "redirect:/skills/{code}";
    }
}
