package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rollback, off and on, for programs. */
@RestController
@Tag(name = "Skills")
class SkillManagementApiController {

    private final SkillManagement management;
    private final CurrentCaller currentCaller;

    SkillManagementApiController(SkillManagement management, CurrentCaller currentCaller) {
        this.management = management;
        this.currentCaller = currentCaller;
    }

    @Operation(operationId = "rollBackSkill", summary = "Make an earlier version live again")
    @PostMapping("/api/v1/skills/{code}/rollback")
    SkillStanding rollBack(
            @PathVariable String code, @RequestBody(required = false) @Nullable ManagementRequest request) {
        Caller caller = currentCaller.get();
        return rollBack(caller, caller.requireTenant(), code, ManagementRequest.of(request));
    }

    /** A platform admin's, for a tenant that cannot do it or for the public area. */
    @Operation(operationId = "rollBackSkillOfTenant", summary = "Make an earlier version of a tenant live again")
    @PostMapping("/api/v1/tenants/{tenant}/skills/{code}/rollback")
    SkillStanding rollBackFor(
            @PathVariable String tenant,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ManagementRequest request) {
        if (!Names.isWellFormed(tenant)) {
            throw HotUpdateException.notFound("capability");
        }
        return rollBack(currentCaller.get(), new TenantId(tenant), code, ManagementRequest.of(request));
    }

    private SkillStanding rollBack(Caller caller, TenantId tenant, String code, ManagementRequest request) {
        Reason reason = request.because();
        return management.rollBack(caller, tenant, CodeInPath.existing(code), request.target(), reason);
    }

    @Operation(operationId = "disableSkill", summary = "Take a capability out of use")
    @PostMapping("/api/v1/skills/{code}/disable")
    SkillStanding disable(
            @PathVariable String code, @RequestBody(required = false) @Nullable ManagementRequest request) {
        Caller caller = currentCaller.get();
        Reason reason = ManagementRequest.of(request).because();
        return management.disable(caller, caller.requireTenant(), CodeInPath.existing(code), reason);
    }

    @Operation(operationId = "enableSkill", summary = "Take a capability into use again")
    @PostMapping("/api/v1/skills/{code}/enable")
    SkillStanding enable(
            @PathVariable String code, @RequestBody(required = false) @Nullable ManagementRequest request) {
        Caller caller = currentCaller.get();
        Reason reason = ManagementRequest.of(request).because();
        return management.enable(caller, caller.requireTenant(), CodeInPath.existing(code), reason);
    }
}
