package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The tenant's capabilities as pages: cards, and one with README, versions, approvals and its permission checks. An admin also
 * finds those that nobody else sees now.
 */
@Controller
class SkillPageController {

    private final SkillCatalogue catalogue;
    private final SkillManagement management;
    private final CurrentCaller currentCaller;

    SkillPageController(SkillCatalogue catalogue, SkillManagement management, CurrentCaller currentCaller) {
        this.catalogue = catalogue;
        this.management = management;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/skills")
    String cards(@ModelAttribute("query") SkillQuery query, PageRequest page, Model model) {
        Caller caller = currentCaller.get();
        TenantId tenant = caller.tenant();
        model.addAttribute("skills", catalogue.list(caller, query.criteria(), page));
        if (tenant != null && page.cursor() == null && caller.has(Role.TENANT_ADMIN)) {
            model.addAttribute("unavailable", management.unavailable(caller, tenant));
        }
        return "availability/skills";
    }

    /** @param version whose permission checks are shown; the live one's, or else the newest one's, unless said */
    @GetMapping("/skills/{code}")
    String one(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version, Model model) {
        Caller caller = currentCaller.get();
        ScriptCode existing = CodeInPath.existing(code);
        Optional<SkillStanding> own = management.own(caller, existing);
        model.addAttribute("standing", own.orElse(null));
        return own.filter(SkillPageController::isHidden).isPresent()
                ? withheld(caller, existing, version, model)
                : available(caller, existing, version, model);
    }

    private static boolean isHidden(SkillStanding standing) {
        boolean ownWithNothingLive = !standing.provided() && standing.liveVersion() == null;
        return !standing.enabled() || ownWithNothingLive;
    }

    private String available(Caller caller, ScriptCode code, @Nullable Integer version, Model model) {
        SkillView skill = catalogue.one(caller, code);
        int reported = version == null ? skill.liveVersion() : version;
        model.addAttribute("skill", skill);
        model.addAttribute("versions", versions(caller, code));
        model.addAttribute("reported", reported);
        model.addAttribute("report", catalogue.report(caller, code, reported));
        return "availability/skill";
    }

    private String withheld(Caller caller, ScriptCode code, @Nullable Integer version, Model model) {
        List<SkillVersionView> versions = versions(caller, code);
        int reported = version == null ? versions.get(0).version() : version;
        model.addAttribute("versions", versions);
        model.addAttribute("reported", reported);
        model.addAttribute("report", reportIfAny(caller, code, reported));
        return "availability/withheld";
    }

    private List<SkillVersionView> versions(Caller caller, ScriptCode code) {
        return catalogue
                .versions(caller, code, PageRequest.of(PageRequest.MAX_LIMIT, null))
                .items();
    }

    /** A version that never came to step 6 has none. */
    private @Nullable AvailabilityReport reportIfAny(Caller caller, ScriptCode code, int version) {
        try {
            return catalogue.report(caller, code, version);
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return null;
        }
    }
}
