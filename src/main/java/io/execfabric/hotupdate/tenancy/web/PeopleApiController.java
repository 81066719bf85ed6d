package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.UserView;
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
import org.springframework.web.bind.annotation.RestController;

/** A tenant's people: any tenant's for platform admins, the caller's own for its admins. */
@RestController
@RequestMapping({"/api/v1/tenants/{tenant}/users", "/api/v1/users"})
class PeopleApiController {

    private final People people;
    private final CurrentCaller caller;

    PeopleApiController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GetMapping
    ItemList<UserView> list(@PathVariable(required = false) @Nullable String tenant, PageRequest page) {
        return people.users(caller.get(), whose(tenant), page);
    }

    @PostMapping
    ResponseEntity<NewPasswordAnswer> create(
            @PathVariable(required = false) @Nullable String tenant,
            @RequestBody(required = false) @Nullable UserRequest sent) {
        UserRequest request = sent == null ? UserRequest.EMPTY : sent;
        return issued(HttpStatus.CREATED, people.createUser(caller.get(), whose(tenant), request.wanted()));
    }

    @PutMapping("/{user}/roles")
    UserView roles(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            @RequestBody(required = false) @Nullable UserRequest sent) {
        UserRequest request = sent == null ? UserRequest.EMPTY : sent;
        return people.setRoles(caller.get(), whose(tenant), user, request.wantedRoles());
    }

    @PostMapping("/{user}/lock")
    UserView lock(@PathVariable(required = false) @Nullable String tenant, @PathVariable String user) {
        return people.lock(caller.get(), whose(tenant), user);
    }

    @PostMapping("/{user}/unlock")
    UserView unlock(@PathVariable(required = false) @Nullable String tenant, @PathVariable String user) {
        return people.unlock(caller.get(), whose(tenant), user);
    }

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
