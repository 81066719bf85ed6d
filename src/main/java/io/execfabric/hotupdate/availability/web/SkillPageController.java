package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tenant's capabilities as pages: cards, and one with README, versions, approvals and its permission checks. */
@Controller
class SkillPageController {

    private final SkillCatalogue catalogue;
    private final CurrentCaller currentCaller;

    SkillPageController(SkillCatalogue catalogue, CurrentCaller currentCaller) {
        this.catalogue = catalogue;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/skills")
    String cards(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("skills", catalogue.list(currentCaller.get(), PageRequest.of(null, cursor)));
        return "availability/skills";
    }

    /** @param version whose permission checks are shown; the live one's unless said */
    @GetMapping("/skills/{code}")
    String one(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version, Model model) {
        Caller caller = currentCaller.get();
        ScriptCode existing = CodeInPath.existing(code);
        SkillView skill = catalogue.one(caller, existing);
        int reported = version == null ? skill.liveVersion() : version;
        model.addAttribute("skill", skill);
        model.addAttribute(
                "versions",
                catalogue
                        .versions(caller, existing, PageRequest.of(PageRequest.MAX_LIMIT, null))
                        .items());
        model.addAttribute("reported", reported);
        model.addAttribute("report", catalogue.report(caller, existing, reported));
        return "availability/skill";
    }
}
