package io.execfabric.hotupdate.release.web;

import io.execfabric.hotupdate.release.ReleaseWatch;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drift watch, for programs. */
@RestController
class ReleaseWatchApiController {

    private final ReleaseWatch watch;
    private final CurrentCaller caller;

    ReleaseWatchApiController(ReleaseWatch watch, CurrentCaller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @GetMapping("/api/v1/governance/releases")
    ReleaseWatch.Report report(PageRequest page) {
        return watch.report(caller.get(), page);
    }
}
