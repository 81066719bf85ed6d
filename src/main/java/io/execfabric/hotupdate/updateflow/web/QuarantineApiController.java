package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.Quarantines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open quarantines, for programs. */
@RestController
class QuarantineApiController {

    private final Quarantines quarantines;
    private final CurrentCaller caller;

    QuarantineApiController(Quarantines quarantines, CurrentCaller caller) {
        this.quarantines = quarantines;
        this.caller = caller;
    }

    @GetMapping("/api/v1/governance/quarantines")
    ItemList<Quarantines.Quarantine> open() {
        return quarantines.open(caller.get());
    }
}
