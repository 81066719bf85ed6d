package io.execfabric.hotupdate.release.web;

import io.execfabric.hotupdate.release.ReleaseWatch;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drift watch, for programs. */
@RestController
@Tag(name = "Platform")
class ReleaseWatchApiController {

    private final ReleaseWatch watch;
    private final CurrentCaller caller;

    ReleaseWatchApiController(ReleaseWatch watch, CurrentCaller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @Operation(
            operationId = "getReleaseReport",
            summary = "Whether the managed directory holds the approved bytes, and nothing else")
    @GetMapping("/api/v1/governance/releases")
    ReleaseWatch.Report report(PageRequest page) {
        return watch.report(caller.get(), page);
    }
}
