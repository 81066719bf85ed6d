package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.Quarantines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open quarantines, for programs. */
@RestController
@Tag(name = "Platform")
class QuarantineApiController {

    private final Quarantines quarantines;
    private final CurrentCaller caller;

    QuarantineApiController(Quarantines quarantines, CurrentCaller caller) {
        this.quarantines = quarantines;
        this.caller = caller;
    }

    @Operation(operationId = "listQuarantines", summary = "The versions in quarantine that wait for a decision")
    @GetMapping("/api/v1/governance/quarantines")
    ItemList<Quarantines.Quarantine> open() {
        return quarantines.open(caller.get());
    }
}
