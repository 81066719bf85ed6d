package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any tenant's versions for platform admins: what {@code /governance/versions} shows, as JSON. */
@RestController
@Tag(name = "Tenants")
@RequestMapping("/api/v1/tenants/{tenant}/skills/{code}/versions")
class TenantVersionsApiController {

    private final SkillManagement management;
    private final CurrentCaller caller;

    TenantVersionsApiController(SkillManagement management, CurrentCaller caller) {
        this.management = management;
        this.caller = caller;
    }

    /** Newest first; 404 for a Skill that never was. */
    @Operation(
            operationId = "listSkillVersionsOfTenant",
            summary = "The versions of a tenant's capability, newest first")
    @GetMapping
    ItemList<SkillVersionView> versions(@PathVariable String tenant, @PathVariable String code, PageRequest page) {
        TenantId owner = existing(tenant);
        ScriptCode skill = CodeInPath.existing(code);
        management.standing(caller.get(), owner, skill);
        return ItemList.part(
                management.versions(caller.get(), owner, skill),
                page,
                version -> String.valueOf(version.version()),
                Comparator.<String>comparingInt(Integer::parseInt).reversed(),
                version -> version);
    }

    /** The latest report of step 6, with the names that tenants do not read. */
    @Operation(
            operationId = "getAvailabilityReportOfTenant",
            summary = "The report of step 6 on a tenant's version, with all names")
    @GetMapping("/{version}/availability")
    AvailabilityReport report(@PathVariable String tenant, @PathVariable String code, @PathVariable int version) {
        return management
                .report(caller.get(), existing(tenant), CodeInPath.existing(code), version)
                .orElseThrow(() -> HotUpdateException.notFound("report"));
    }

    private static TenantId existing(String tenant) {
        if (!Names.isWellFormed(tenant)) {
            throw HotUpdateException.notFound("capability");
        }
        return new TenantId(tenant);
    }
}
