package io.execfabric.hotupdate.node.web;

import io.execfabric.hotupdate.node.NodeView;
import io.execfabric.hotupdate.node.Nodes;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nodes, for programs. */
@RestController
class NodesApiController {

    private final Nodes nodes;
    private final CurrentCaller caller;

    NodesApiController(Nodes nodes, CurrentCaller caller) {
        this.nodes = nodes;
        this.caller = caller;
    }

    @GetMapping("/api/v1/nodes")
    ItemList<NodeView> nodes() {
        return nodes.all(caller.get());
    }
}
