package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.TenantView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers, for platform admins' programs. */
@RestController
@Tag(name = "Tenants")
@RequestMapping("/api/v1/tenants")
class TenantApiController {

    private final People people;
    private final CurrentCaller caller;

    TenantApiController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Operation(operationId = "listTenants", summary = "All tenants")
    @GetMapping
    ItemList<TenantView> list(PageRequest page) {
        return people.tenants(caller.get(), page);
    }

    @Operation(operationId = "createTenant", summary = "Make a tenant")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenantView create(@RequestBody(required = false) @Nullable TenantRequest sent) {
        TenantRequest request = sent == null ? TenantRequest.EMPTY : sent;
        return people.createTenant(caller.get(), request.wanted());
    }
}
