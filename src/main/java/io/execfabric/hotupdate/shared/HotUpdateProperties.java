package io.execfabric.hotupdate.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server keeps its things.
 *
 * @param home {@code HOTUPDATE_HOME}: database, managed execution directory, keys
 */
@ConfigurationProperties("hotupdate")
public record HotUpdateProperties(@DefaultValue("./data") Path home) {

    /** The managed execution directory: a cache of approved bytes, written by the release module alone. */
    public Path managedRoot() {
        return home.toAbsolutePath().normalize().resolve("managed");
    }

    public Path keys() {
        return home.toAbsolutePath().normalize().resolve("keys");
    }

    /** Scratch space of uploads and runs; nothing in it outlives its use. */
    public Path scratch() {
        return home.toAbsolutePath().normalize().resolve("scratch");
    }
}
