package io.execfabric.hotupdate.breakglass.web;

import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens and closes emergency access, for a platform admin's own tools. */
@RestController
@Tag(name = "Emergency access")
@RequestMapping("/api/v1/break-glass")
class BreakGlassApiController {

    private final BreakGlasses glasses;
    private final CurrentCaller caller;

    BreakGlassApiController(BreakGlasses glasses, CurrentCaller caller) {
        this.glasses = glasses;
        this.caller = caller;
    }

    @Operation(operationId = "listBreakGlasses", summary = "All emergency accesses")
    @GetMapping
    ItemList<BreakGlassView> list(PageRequest page) {
        return glasses.list(caller.get(), page);
    }

    @Operation(operationId = "openBreakGlass", summary = "Open an emergency access to one tenant, for minutes")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<BreakGlassView> open(@RequestBody(required = false) @Nullable BreakGlassRequest sent) {
        BreakGlassRequest request = BreakGlassRequest.of(sent);
        BreakGlassView opened = glasses.open(caller.get(), request.order(), request.password());
        return ResponseEntity.created(URI.create("/api/v1/break-glass/" + opened.id()))
                .body(opened);
    }

    @Operation(operationId = "closeBreakGlass", summary = "Close an emergency access before its time")
    @DeleteMapping("/{id}")
    BreakGlassView close(@PathVariable String id) {
        return glasses.close(caller.get(), id);
    }
}
