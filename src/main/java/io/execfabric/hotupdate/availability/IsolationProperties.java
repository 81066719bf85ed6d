package io.execfabric.hotupdate.availability;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The isolation sweep.
 *
 * @param every pause between two sweeps that nobody asked for
 */
@ConfigurationProperties("hotupdate.isolation")
record IsolationProperties(@DefaultValue("1h") Duration every) {}
