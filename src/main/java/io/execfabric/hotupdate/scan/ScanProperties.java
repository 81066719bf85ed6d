package io.execfabric.hotupdate.scan;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the static checks.
 *
 * @param libraries folder with the {@code node_modules} that the checks need; {@code bin/scanners.sh} makes it
 * @param toolTime what one tool may take
 * @param time what all of them may take, which run beside each other
 */
@ConfigurationProperties("hotupdate.scan")
record ScanProperties(
        @DefaultValue("target/scanners/current") Path libraries,
        @DefaultValue("6s") Duration toolTime,
        @DefaultValue("8s") Duration time) {}
