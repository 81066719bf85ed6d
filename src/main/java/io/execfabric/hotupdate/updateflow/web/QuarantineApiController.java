package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.Quarantines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
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
    ItemList<Quarantines.Quarantine> open(PageRequest page) {
        List<Quarantines.Quarantine> all = quarantines.open(caller.get()).items().stream()
                .sorted(Comparator.comparing(QuarantineApiController::place))
                .toList();
        return ItemList.part(all, page, one -> place(one).toString(), Comparator.comparing(Place::parse), one -> one);
    }

    private static Place place(Quarantines.Quarantine quarantine) {
        return new Place(quarantine.since(), quarantine.task());
    }
}
