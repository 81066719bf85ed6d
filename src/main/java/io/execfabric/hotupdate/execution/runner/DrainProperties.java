package io.execfabric.hotupdate.execution.runner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node stops.
 *
 * @param limit how long runs that have started may go on; what still runs then is killed and found as lost
 */
@ConfigurationProperties("hotupdate.execution.drain")
record DrainProperties(@DefaultValue("70s") Duration limit) {}
