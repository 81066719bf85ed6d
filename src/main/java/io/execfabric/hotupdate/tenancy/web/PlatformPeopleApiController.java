package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.PlatformPeople;
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

/** The platform's own people, for platform admins' programs. */
@RestController
@Tag(name = "People")
@RequestMapping("/api/v1/platform/users")
class PlatformPeopleApiController {

    private final PlatformPeople people;
    private final CurrentCaller caller;

    PlatformPeopleApiController(PlatformPeople people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Operation(operationId = "listPlatformUsers", summary = "The people of the platform")
    @GetMapping
    ItemList<PlatformUser> list(PageRequest page) {
        ItemList<UserView> found = people.users(caller.get(), page);
        return new ItemList<>(found.items().stream().map(PlatformUser::of).toList(), found.nextCursor());
    }

    @Operation(operationId = "createPlatformUser", summary = "Add somebody to the platform")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<PlatformUser> create(@RequestBody(required = false) @Nullable PlatformUserRequest sent) {
        return issued(
                HttpStatus.CREATED,
                people.createUser(caller.get(), orEmpty(sent).wanted()));
    }

    @Operation(operationId = "setPlatformUserRoles", summary = "Replace what somebody of the platform may do")
    @PutMapping("/{user}/roles")
    PlatformUser roles(@PathVariable String user, @RequestBody(required = false) @Nullable PlatformUserRequest sent) {
        return PlatformUser.of(people.setRoles(caller.get(), user, orEmpty(sent).wantedRoles()));
    }

    @Operation(operationId = "lockPlatformUser", summary = "Let somebody of the platform in no more")
    @PostMapping("/{user}/lock")
    PlatformUser lock(@PathVariable String user) {
        return PlatformUser.of(people.lock(caller.get(), user));
    }

    @Operation(operationId = "unlockPlatformUser", summary = "Let somebody of the platform in again")
    @PostMapping("/{user}/unlock")
    PlatformUser unlock(@PathVariable String user) {
        return PlatformUser.of(people.unlock(caller.get(), user));
    }

    @Operation(
            operationId = "resetPlatformUserPassword",
            summary = "Give somebody of the platform a password for one sign-in")
    @PostMapping("/{user}/password")
    ResponseEntity<PlatformUser> password(@PathVariable String user) {
        return issued(HttpStatus.OK, people.newPassword(caller.get(), user));
    }

    private static PlatformUserRequest orEmpty(@Nullable PlatformUserRequest sent) {
        return sent == null ? PlatformUserRequest.EMPTY : sent;
    }

    private static ResponseEntity<PlatformUser> issued(HttpStatus status, IssuedPassword issued) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(PlatformUser.of(issued));
    }
}
