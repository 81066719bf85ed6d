package io.execfabric.hotupdate.node;

/**
 * How busy a node is.
 *
 * @param slots how many runs it carries out at once; 0 for one that runs nothing
 * @param running how many it carries out now
 * @param versionsSynced how many script versions its managed directory holds
 */
public record NodeLoad(int slots, int running, int versionsSynced) {

    /** What a node says before it knows more. */
    static final NodeLoad NONE = new NodeLoad(0, 0, 0);
}
