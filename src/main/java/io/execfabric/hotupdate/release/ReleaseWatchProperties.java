package io.execfabric.hotupdate.release;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The drift watch.
 *
 * @param every pause between two sweeps of the managed directory
 * @param mostSetAside most unknown things that one sweep sets aside; the next goes on
 */
@ConfigurationProperties("hotupdate.release-watch")
record ReleaseWatchProperties(
        @DefaultValue("5m") Duration every,
        @DefaultValue("200") int mostSetAside) {

    ReleaseWatchProperties {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("hotupdate.release-watch.every has to be longer than nothing");
        }
    }
}
