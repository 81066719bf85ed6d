package io.execfabric.hotupdate.availability.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The isolation sweep.
 *
 * @param every pause between two sweeps that nobody asked for
 * @param settle pause after a change of role, grant or policy before the sweep that it asks for: changes in a row are one
 */
@ConfigurationProperties("hotupdate.isolation")
record IsolationProperties(
        @DefaultValue("1h") Duration every,
        @DefaultValue("1s") Duration settle) {}
