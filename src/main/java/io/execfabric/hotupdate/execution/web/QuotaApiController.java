package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Quotas for programs. */
@RestController
@Tag(name = "Tenants")
class QuotaApiController {

    private final Quotas quotas;
    private final CurrentCaller caller;

    QuotaApiController(Quotas quotas, CurrentCaller caller) {
        this.quotas = quotas;
        this.caller = caller;
    }

    @Operation(operationId = "getQuota", summary = "What your tenant may run at once")
    @GetMapping("/api/v1/quota")
    QuotaView own() {
        return quotas.of(caller.get(), caller.get().requireTenant());
    }

    @Operation(operationId = "getQuotaOfTenant", summary = "What a tenant may run at once")
    @GetMapping("/api/v1/tenants/{tenant}/quota")
    QuotaView show(@PathVariable String tenant) {
        return quotas.of(caller.get(), tenant(tenant));
    }

    @Operation(operationId = "setQuotaOfTenant", summary = "Change what a tenant may run at once")
    @PutMapping("/api/v1/tenants/{tenant}/quota")
    QuotaView change(@PathVariable String tenant, @RequestBody(required = false) @Nullable QuotaRequest sent) {
        QuotaRequest request = sent == null ? QuotaRequest.EMPTY : sent;
        return quotas.change(caller.get(), tenant(tenant), request.wanted(), request.because());
    }

    /** What cannot be a tenant's id is no tenant's. */
    static TenantId tenant(String named) {
        if (!Names.isWellFormed(named)) {
            throw HotUpdateException.notFound("tenant");
        }
        return new TenantId(named);
    }
}
