package io.execfabric.hotupdate.execution.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests that wait for a run's end without a thread; further ones are answered with the state as it is.
 *
 * @param perTenant at once on this node
 * @param perNode at once
 */
@ConfigurationProperties("hotupdate.long-polls")
record LongPollProperties(
        @DefaultValue("200") int perTenant,
        @DefaultValue("1200") int perNode) {}
