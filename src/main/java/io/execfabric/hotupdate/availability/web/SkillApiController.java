package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant sees of its capabilities. */
@RestController
@Tag(name = "Skills")
@RequestMapping("/api/v1/skills")
class SkillApiController {

    private final SkillCatalogue catalogue;
    private final CurrentCaller caller;

    SkillApiController(SkillCatalogue catalogue, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @Operation(operationId = "listSkills", summary = "What is live and enabled in your tenant")
    @GetMapping
    ItemList<SkillView> list(@ParameterObject SkillQuery query, PageRequest page) {
        return catalogue.list(caller.get(), query.criteria(), page);
    }

    @Operation(operationId = "getSkill", summary = "One capability")
    @GetMapping("/{code}")
    SkillView one(@PathVariable String code) {
        return catalogue.one(caller.get(), CodeInPath.existing(code));
    }

    @Operation(operationId = "listSkillVersions", summary = "The versions of a capability, newest first")
    @GetMapping("/{code}/versions")
    ItemList<SkillVersionView> versions(@PathVariable String code, PageRequest page) {
        return catalogue.versions(caller.get(), CodeInPath.existing(code), page);
    }

    @Operation(
            operationId = "getAvailabilityReport",
            summary = "The report of step 6: who sees this version, and who does not")
    @GetMapping("/{code}/versions/{version}/availability")
    AvailabilityReport report(@PathVariable String code, @PathVariable int version) {
        return catalogue.report(caller.get(), CodeInPath.existing(code), version);
    }
}
