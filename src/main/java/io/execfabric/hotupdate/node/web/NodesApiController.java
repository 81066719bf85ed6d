package io.execfabric.hotupdate.node.web;

import io.execfabric.hotupdate.node.NodeView;
import io.execfabric.hotupdate.node.Nodes;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nodes, for programs. */
@RestController
@Tag(name = "Platform")
class NodesApiController {

    private final Nodes nodes;
    private final CurrentCaller caller;

    NodesApiController(Nodes nodes, CurrentCaller caller) {
        this.nodes = nodes;
        this.caller = caller;
    }

    @Operation(operationId = "listNodes", summary = "The nodes of this platform, and what runs on them")
    @GetMapping("/api/v1/nodes")
    ItemList<NodeView> nodes(PageRequest page) {
        return ItemList.part(
                nodes.all(caller.get()).items(),
                page,
                NodesApiController::place,
                Comparator.naturalOrder(),
                node -> node);
    }

    /** As they are in order: the living first, each by its name. */
    private static String place(NodeView node) {
        return node.state().ordinal() + "\u0001" + node.name() + "\u0001" + node.id();
    }
}
