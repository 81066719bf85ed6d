package io.execfabric.hotupdate.node.web;

import io.execfabric.hotupdate.node.NodeState;
import io.execfabric.hotupdate.node.NodeView;
import java.time.Instant;

/** A node with one of its four slots busy, and a name that a page must not believe. */
final class ShownNode {

    private ShownNode() {}

    static NodeView in(NodeState state) {
        return new NodeView(
                "n-1", "<b>host</b>:8080", state, "1.0", true, false, 4, 1, 3, 7, Instant.EPOCH, Instant.EPOCH);
    }
}
