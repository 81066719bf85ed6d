package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.tenancy.Caller;

/** The list of nodes, for people. */
public interface Nodes {

    /**
     * Every node of the last day, those that are alive first.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN unless a platform admin asks
     */
    ItemList<NodeView> all(Caller caller);
}
