package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a platform admin looks at a tenant's versions, and rolls back for that tenant. */
@Controller
class GovernanceVersionsPageController {

    private final SkillManagement management;
    private final CurrentCaller currentCaller;

    GovernanceVersionsPageController(SkillManagement management, CurrentCaller currentCaller) {
        this.management = management;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/governance/versions")
    String show(
            @RequestParam(defaultValue = "") String tenant,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(required = false) @Nullable Integer report,
            Model model) {
        model.addAttribute("tenant", tenant);
        model.addAttribute("skill", skill);
        model.addAttribute("asked", !tenant.isBlank() && !skill.isBlank());
        if (Names.isWellFormed(tenant) && Names.isWellFormed(skill) && !Names.isReserved(skill)) {
            fill(model, new TenantId(tenant), new ScriptCode(skill), report);
        }
        return "availability/governance";
    }

    private void fill(Model model, TenantId tenant, ScriptCode code, @Nullable Integer reported) {
        Caller caller = currentCaller.get();
        try {
            model.addAttribute("standing", management.standing(caller, tenant, code));
            model.addAttribute("versions", management.versions(caller, tenant, code));
            if (reported != null) {
                model.addAttribute("reported", reported);
                model.addAttribute(
                        "report",
                        management.report(caller, tenant, code, reported).orElse(null));
            }
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
    }

    @PostMapping("/governance/versions/rollback")
    String rollBack(
            @RequestParam String tenant,
            @RequestParam String skill,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        ScriptCode code = CodeInPath.existing(skill);
        try {
            management.rollBack(currentCaller.get(), new TenantId(tenant), code, version, new Reason(reason));
            redirect.addFlashAttribute("done", "manage.rolled-back");
        } catch (HotUpdateException refused) {
            redirect.addFlashAttribute("problem", refused.detail(ReaderLanguage.present()));
        }
        redirect.addAttribute("tenant", tenant);
        redirect.addAttribute("skill", skill);
        return "redirect:/governance/versions";
    }
}
