package io.execfabric.hotupdate.node;

/** Tells how busy this node is; implemented by whoever runs things. */
public interface NodeLoadSource {

    /** Asked every two seconds; answers at once. */
    NodeLoad load();
}
