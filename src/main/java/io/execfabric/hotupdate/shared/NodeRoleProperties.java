package io.execfabric.hotupdate.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this server process does; several of them share one database.
 *
 * @param runner whether it runs scripts; without, it takes requests, and others carry them out
 * @param portal whether it serves people and programs; without, it answers health and metrics alone
 * @param name what people call it; null for host and port
 */
@ConfigurationProperties("hotupdate.node")
public record NodeRoleProperties(
        @DefaultValue("true") boolean runner,
        @DefaultValue("true") boolean portal,
        @Nullable String name) {

    public NodeRoleProperties {
        if (!runner && !portal) {
            throw new IllegalArgumentException(
                    "hotupdate.node.runner and hotupdate.node.portal are both false: this node would do nothing.");
        }
    }
}
