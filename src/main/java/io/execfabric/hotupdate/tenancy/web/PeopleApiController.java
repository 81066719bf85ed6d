package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.UserView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's people: any tenant's for platform admins, the caller's own for its admins. */
@RestController
@Tag(name = "People")
@RequestMapping({"/api/v1/tenants/{tenant}/users", "/api/v1/users"})
class PeopleApiController {

    private final People people;
    private final CurrentCaller caller;

    PeopleApiController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Operation(operationId = "listUsers", summary = "The people of a tenant")
    @GetMapping
    ItemList<UserView> list(@PathVariable(required = false) @Nullable String tenant, PageRequest page) {
        return people.users(caller.get(), whose(tenant), page);
    }

    @Operation(operationId = "createUser", summary = "Add somebody to a tenant, with a password for one sign-in")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<NewPasswordAnswer> create(
            @PathVariable(required = false) @Nullable String tenant,
            @RequestBody(required = false) @Nullable UserRequest sent) {
        UserRequest request = sent == null ? UserRequest.EMPTY : sent;
        return issued(HttpStatus.CREATED, people.createUser(caller.get(), whose(tenant), request.wanted()));
    }

    @Operation(operationId = "setUserRoles", summary = "Replace what somebody may do")
    @PutMapping("/{user}/roles")
    UserView roles(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            @RequestBody(required = false) @Nullable UserRequest sent) {
        UserRequest request = sent == null ? UserRequest.EMPTY : sent;
        return people.setRoles(caller.get(), whose(tenant), user, request.wantedRoles());
    }

    @Operation(operationId = "lockUser", summary = "Let somebody in no more")
    @PostMapping("/{user}/lock")
    UserView lock(@PathVariable(required = false) @Nullable String tenant, @PathVariable String user) {
        return people.lock(caller.get(), whose(tenant), user);
    }

    @Operation(operationId = "unlockUser", summary = "Let somebody in again")
    @PostMapping("/{user}/unlock")
    UserView unlock(@PathVariable(required = false) @Nullable String tenant, @PathVariable String user) {
        return people.unlock(caller.get(), whose(tenant), user);
    }

    @Operation(operationId = "resetUserPassword", summary = "Give somebody a password for one sign-in")
    @PostMapping("/{user}/password")
    ResponseEntity<NewPasswordAnswer> password(
            @PathVariable(required = false) @Nullable String tenant, @PathVariable String user) {
        return issued(HttpStatus.OK, people.newPassword(caller.get(), whose(tenant), user));
    }

    private TenantId whose(@Nullable String tenant) {
        return WhoseTenant.of(caller.get(), tenant);
    }

    private static ResponseEntity<NewPasswordAnswer> issued(HttpStatus status, IssuedPassword issued) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(NewPasswordAnswer.of(issued));
    }
}
